const NEEDED = 22;

/** better-sqlite3 ends an older Node with a segmentation fault and no word; this says it first. */
export function checkNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= NEEDED) return;
  console.error(
    `Node ${process.versions.node} is too old: ${NEEDED} or later is needed. Use the npm scripts, which bring their own.`,
  );
  process.exit(1);
}
