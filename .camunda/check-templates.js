const fs = require('fs');
const path = require('path');
const Ajv = require('ajv');
const schema = require('@camunda/element-templates-json-schema/resources/schema.json');

const ajv = new Ajv({ allErrors: true, strict: false });
require('ajv-errors')(ajv);
const valid = ajv.compile(schema);
const folder = path.join(__dirname, 'element-templates');
let refused = 0;

for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.json'))) {
  if (!valid(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))) {
    refused++;
    valid.errors.forEach(error => console.log(`${file}: ${error.instancePath || '/'}: ${error.message}`));
  }
}
process.exit(refused ? 1 : 0);
