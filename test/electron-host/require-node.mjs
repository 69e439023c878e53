// Plain JavaScript that any Node reads: the SQLite driver ends an older one with a segmentation fault and no word.
const NEEDED = 22;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    `Node ${process.versions.node} is too old: ${NEEDED} or later is needed. "npm ci" brings one for the npm scripts.`,
  );
  process.exit(1);
}
