// A small validator: the words of JSON Schema (draft 2020-12) that core/facts/facts.schema.json,
// core/export/site/diarium.schema.json and the tools of `diarium mcp` use, and no others.

const known = ['$schema', '$defs', '$ref', 'title', 'description', 'type', 'enum', 'const', 'anyOf', 'properties', 'required',
  'additionalProperties', 'items', 'minItems', 'maxItems', 'uniqueItems', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'propertyNames'];

const kind_of = value => value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** Words of a schema that this validator does not know: it would pass over them in silence. */
export function unknown_words(schema) {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.keys(schema).filter(word => !known.includes(word));
  const inner = [...Object.values(schema.properties ?? {}), ...Object.values(schema.$defs ?? {}), ...(schema.anyOf ?? []), schema.items, schema.propertyNames,
    schema.additionalProperties];
  return [...own, ...inner.flatMap(unknown_words)];
}

/** What is wrong with a value, as «path: fault» lines; empty if it is valid. `root` holds the $defs. */
export function faults_of(value, schema, root = schema, path = '$') {
  if (schema.$ref) return faults_of(value, schema.$ref.slice(2).split('/').reduce((part, word) => part[word], root), root, path);
  const faults = [];
  if (schema.anyOf) {
    const tries = schema.anyOf.map(one => faults_of(value, one, root, path));
    if (!tries.some(wrong => wrong.length === 0)) faults.push(...tries.at(-1));
  }
  const hold = (right, fault) => { if (!right) faults.push(`${path}: ${fault}`); };
  const kind = kind_of(value);
  if (schema.type) hold([schema.type].flat().some(one => one === kind || (one === 'number' && kind === 'integer')), `is ${kind}, not ${schema.type}`);
  if (schema.enum) hold(schema.enum.includes(value), `${JSON.stringify(value)} is not among the allowed words`);
  if ('const' in schema) hold(value === schema.const, `is not ${JSON.stringify(schema.const)}`);
  if (kind === 'integer') hold(value >= (schema.minimum ?? -Infinity), `${value} is less than ${schema.minimum}`);
  if (kind === 'integer') hold(value <= (schema.maximum ?? Infinity), `${value} is more than ${schema.maximum}`);
  if (kind === 'string') {
    const letters = Array.from(value).length;
    hold(letters >= (schema.minLength ?? 0) && letters <= (schema.maxLength ?? Infinity), `has ${letters} letters`);
    if (schema.pattern) hold(new RegExp(schema.pattern, 'u').test(value), `is not of the form ${schema.pattern}`);
  }
  if (kind === 'array') {
    hold(value.length >= (schema.minItems ?? 0) && value.length <= (schema.maxItems ?? Infinity), `has ${value.length} items`);
    hold(!schema.uniqueItems || new Set(value.map(one => JSON.stringify(one))).size === value.length, 'has an item twice');
    if (schema.items) value.forEach((item, i) => faults.push(...faults_of(item, schema.items, root, `${path}[${i}]`)));
  }
  if (kind === 'object') {
    for (const name of schema.required ?? []) hold(name in value, `has no ${name}`);
    for (const [name, inner] of Object.entries(value)) {
      const own = schema.properties?.[name], others = schema.additionalProperties;
      if (schema.propertyNames) faults.push(...faults_of(name, schema.propertyNames, root, `${path}[${JSON.stringify(name)}]`));
      if (typeof others === 'object' && !own) faults.push(...faults_of(inner, others, root, `${path}[${JSON.stringify(name)}]`));
      if (own) faults.push(...faults_of(inner, own, root, `${path}.${name}`));
      else hold(schema.additionalProperties !== false, `has ${name}, which the schema does not know`);
    }
  }
  return faults;
}
