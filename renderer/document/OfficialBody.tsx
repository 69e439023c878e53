// biome-ignore-all lint/suspicious/noArrayIndexKey: blocks of a document have no identity but their order.
import type { Block, Run } from '../../shared/document/official-document.ts';
import { OfficialChart } from './OfficialChart.tsx';
import { OfficialTable } from './OfficialTable.tsx';

type Heading = Extract<Block, { kind: 'part' | 'section' | 'clause' }>;

const HEADING_KINDS = ['part', 'section', 'clause'] as const;
const HEADING_TAGS = ['h2', 'h3', 'h4'] as const;

export function OfficialBody({ blocks }: { blocks: Block[] }) {
  const tags = headingTags(blocks);
  return blocks.map((block, index) => <BodyBlock key={index} block={block} tags={tags} />);
}

type HeadingTags = Record<Heading['kind'], (typeof HEADING_TAGS)[number]>;

/** The kinds in use take h2, h3, h4 in turn, so that bookmarks and screen readers meet no skipped level. */
function headingTags(blocks: Block[]): HeadingTags {
  const used = HEADING_KINDS.filter((kind) => blocks.some((block) => block.kind === kind));
  const tagOf = (kind: Heading['kind']) => HEADING_TAGS[Math.max(0, used.indexOf(kind))] ?? 'h2';
  return { part: tagOf('part'), section: tagOf('section'), clause: tagOf('clause') };
}

function BodyBlock({ block, tags }: { block: Block; tags: HeadingTags }) {
  switch (block.kind) {
    case 'part':
    case 'section':
    case 'clause':
      return <BodyHeading heading={block} tag={tags[block.kind]} />;
    case 'point':
    case 'dash':
      return (
        <p className="official-text" data-block-key={block.key}>
          {`${block.label} `}
          <Runs runs={block.runs} />
        </p>
      );
    case 'paragraph':
      return (
        <p className="official-text" data-block-key={block.key}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'table':
      return <OfficialTable table={block} />;
    case 'chart':
      return <OfficialChart chart={block} />;
  }
}

function BodyHeading({ heading, tag: Tag }: { heading: Heading; tag: HeadingTags['part'] }) {
  const { kind, label, text } = heading;
  const head = label === '' ? '' : `${label}${kind === 'part' ? ' \n' : ' '}`;
  return <Tag className={`official-${kind}`}>{head + text}</Tag>;
}

function Runs({ runs }: { runs: Run[] }) {
  return runs.map((run, index) => {
    const Weight = run.bold ? 'strong' : 'span';
    return <Weight key={index}>{run.italic ? <em>{run.text}</em> : run.text}</Weight>;
  });
}
