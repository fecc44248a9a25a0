const { value } = await chrome.storage.local.get('value');
const verdict = document.createElement('p');
verdict.dataset.testid = 'verdict';
verdict.textContent = value;
document.body.append(verdict);
