const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const [, token] = /^#\/print\/([\w-]+)$/.exec(window.location.hash) ?? [];
// A window that prints is waited for: it loads the paper and nothing else of the app.
if (token === undefined) (await import('./app.tsx')).showApp(root);
else await (await import('./paper/print-paper.tsx')).printPaper(root, token);

export {};
