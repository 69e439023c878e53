import { openStage } from './stage-tmp.ts';
import { readScreenPages } from './screen-pages.ts';
import { textOfPage } from './expected-text.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { sampleDocument, sampleTable } from '../../fixtures/official-sample.ts';
import { paragraph } from '../../../shared/document/official-document.ts';
const s = await openStage();
const H='Chỉ tiêu VP TTr LS HTQT LT BG Cộng Tháng trước Lũy kế';
for (let n=0;n<6;n++) {
  const d = sampleDocument({body:[...Array.from({length:n},(_, i)=>paragraph('Dòng '+i)), sampleTable(5), paragraph('Kết thúc bảng. '.repeat(n*3)),sampleTable(4), paragraph('x./.')]});
  const p = await readPdf(await s.print(d));
  const b = p.pages.map(x=>textOfPage(x,H).replaceAll(' ',''));
  const out=[];
  for (const scale of [1]) {
    const w = await s.show(d, {width:1280,height:720,scale});
    const a = await readScreenPages(w);
    const hs = await w.evaluate(()=>[devicePixelRatio,document.querySelector('.official-table')!.getBoundingClientRect().height, document.querySelector('.official-table tbody tr:nth-child(2)')!.getBoundingClientRect().height]);
    await w.context().close();
    out.push(scale+':'+(a.length===b.length && a.every((x,i)=>x===b[i])?'ok':'DIFF')+' '+hs.map(x=>x.toFixed(2)));
  }
  console.log(n, b.length, out.join('  '));
}
await s.close();
