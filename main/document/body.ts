import { type FileChild, ImageRun, type Paragraph, type ParagraphChild, type Table } from 'docx';
import { describeChart, layoutChart } from '../../shared/document/chart.ts';
import type { Block, Chart, Orientation, Run } from '../../shared/document/official-document.ts';
import { table } from './table.ts';
import { onLines, runsOf, styled, wordText } from './text.ts';

export type BodyOptions = {
  orientation: Orientation;
  /** PNG pictures of the charts to come, in their order. */
  pictures: Iterator<Uint8Array>;
  /** The last block stays with what follows. */
  isKeptWithNext: boolean;
};

export function body(blocks: readonly Block[], options: BodyOptions): FileChild[] {
  return blocks.flatMap((block, index) =>
    written(block, options, options.isKeptWithNext && index === blocks.length - 1),
  );
}

function written(block: Block, options: BodyOptions, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'part':
      return [
        styled('Heading2', block.label === '' ? block.text : onLines(block.label, block.text)),
      ];
    case 'section':
      return [styled('Heading3', `${block.label} ${block.text}`)];
    case 'clause':
      return [styled('Heading4', `${block.label} ${block.text}`)];
    case 'point':
    case 'dash':
      return [styled('ListParagraph', labelled(block.label, block.runs), { keepNext })];
    case 'paragraph':
      return [styled('BodyText', labelled('', block.runs), { keepNext })];
    case 'table':
      return table(block, options.orientation, keepNext);
    case 'chart':
      return picture(block, options, keepNext);
  }
}

function labelled(label: string, runs: readonly Run[]): ParagraphChild[] {
  return runsOf(label === '' ? runs : [{ text: `${label} ` }, ...runs]);
}

function picture(chart: Chart, { pictures }: BodyOptions, keepNext: boolean): Paragraph[] {
  const { width, height } = layoutChart(chart);
  const { value: data, done } = pictures.next();
  if (done) throw new RangeError('A chart without its picture');
  const description = wordText(describeChart(chart));
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width, height },
    altText: { name: 'Biểu đồ', title: wordText(chart.caption), description },
  });
  return [
    ...(chart.caption === '' ? [] : [styled('Caption', chart.caption)]),
    styled('Picture', [image], { keepNext }),
  ];
}
