import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeText } from '../../../lib/base/bytes.ts';
import { redactBody } from '../../../lib/redaction/redact-body.ts';
import { buildTextBody, buildWatchedSpot } from './redaction-fixtures.ts';

const contentType = 'multipart/form-data; boundary=XX';

function buildParts(...parts: readonly string[]): string {
  return [...parts.map((part) => `--XX\r\n${part}\r\n`), '--XX--\r\n'].join('');
}

function field(name: string, value: string): string {
  return `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
}

function file(filename: string, mediaType: string, content: string): string {
  return `Content-Disposition: form-data; name="f"; filename="${filename}"\r\nContent-Type: ${mediaType}\r\n\r\n${content}`;
}

function redact(body: Parameters<typeof redactBody>[0], type: string = contentType) {
  const { spot, notes } = buildWatchedSpot();
  return { body: redactBody(body, type, spot.walk), notes };
}

describe('redactMultipart', () => {
  it('masks fields by their names and files by their media type', () => {
    const text = buildParts(
      field('password', 'x'),
      field('q', 'shoes'),
      file('a.json', 'application/json', '{"token":"x"}'),
    );
    expect(redact(buildTextBody(text)).body).toMatchObject({
      text: buildParts(
        field('password', '*password*'),
        field('q', 'shoes'),
        file('a.json', 'application/json', '{"token":"*token*"}'),
      ),
    });
  });

  it('leaves out a file that is no text, and reads the fields beside it', () => {
    const before = encodeText(
      `--XX\r\n${field('password', 'Zoë')}\r\n--XX\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\n`,
    );
    const picture = Uint8Array.of(0x89, 0x50, 0x00, 0xff);
    const after = encodeText('\r\n--XX--\r\n');
    const base64 = encodeBase64(Uint8Array.of(...before, ...picture, ...after));
    const { body, notes } = redact({ kind: 'bytes', base64, byteCount: 300, isCut: false });
    expect(body).toMatchObject({
      text: `--XX\r\n${field('password', '*password*')}\r\n--XX\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\n[A file that is not text is left out.]\r\n--XX--\r\n`,
    });
    expect(notes).toEqual(['redaction_part_binary']);
  });

  it('masks a token in a file name', () => {
    const text = buildParts(file('ghp_a1a1a1a1a1a1a1a1a1a1a1a1.txt', 'text/plain', 'x'));
    expect(redact(buildTextBody(text)).body).toMatchObject({
      text: expect.stringContaining('filename="*token*.txt"'),
    });
  });

  it('finds the boundary in the body where the header has none', () => {
    const text = buildParts(field('token', 'x'));
    expect(redact(buildTextBody(text), 'multipart/form-data').body).toMatchObject({
      text: buildParts(field('token', '*token*')),
    });
  });

  it('leaves out what follows the last whole part of one that was cut', () => {
    const text = `--XX\r\n${field('a', '1')}\r\n--XX\r\n${field('b', 'sk_live_4eC')}`;
    const { body } = redact({ kind: 'text', text, byteCount: 9000, isCut: true });
    expect(body).toMatchObject({ text: `--XX\r\n${field('a', '1')}\r\n--XX` });
  });

  it.each([
    ['password=x', 'no boundary in it'],
    [`--XX\r\n${field('password', 'x')}`, 'no closing boundary'],
    ['', 'nothing in it'],
  ])('drops %j, which has %s', (text) => {
    const { body, notes } = redact(buildTextBody(text));
    expect(body.kind).toBe('unreadable');
    expect(notes).toEqual(['redaction_body_not_multipart']);
  });

  it('leaves out a part without a name or an end of its headers', () => {
    const { body } = redact(buildTextBody(buildParts('password=x')));
    expect(JSON.stringify(body)).not.toContain('password=x');
  });
});
