/** Characters of one body that are looked at and kept; the rest is cut and said. Longer ones cost more than they prove. */
export const maxBodyCharacters = 262_144;

/** How many encodings inside one another are opened (JSON in base64 in a parameter …); what is deeper is masked whole. */
export const maxNestedLevels = 6;

/** Nested arrays and objects in one JSON text; deeper ones are no honest request. */
export const maxJsonDepth = 512;

/** Characters from which a value is also looked for everywhere else in the draft; shorter ones are in every text by chance. */
export const minKnownLength = 8;
