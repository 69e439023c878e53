import { createRoot } from 'react-dom/client';
import { OfficialPages } from '../../../renderer/document/OfficialPages.tsx';
import { OfficialPrint } from '../../../renderer/document/OfficialPrint.tsx';
import type { OfficialDocument } from '../../../shared/document/official-document.ts';

const View = location.hash === '#print' ? OfficialPrint : OfficialPages;
const root = createRoot(document.getElementById('root') ?? document.body);

async function render(): Promise<void> {
  const reply = await fetch('/document.json');
  const paper = (await reply.json()) as OfficialDocument;
  root.render(
    <>
      <View document={paper} />
      <div />
    </>,
  );
}

addEventListener('hashchange', render);
await render();
