import { useParams } from 'wouter';
import { MovementEdit } from './MovementEdit.tsx';
import { MovementList } from './MovementList.tsx';
import { NextYear } from './NextYear.tsx';

const NEXT_YEAR_OF = /^nam-sau-(\d+)$/;

/** `/danh-muc/phong-trao` and what opens from it: `…/moi`, `…/7`, `…/nam-sau-7`. */
export function MovementTab() {
  const { item } = useParams<{ item?: string }>();
  if (item === undefined) return <MovementList />;
  const from = NEXT_YEAR_OF.exec(item)?.[1];
  if (from !== undefined) return <NextYear key={item} id={Number(from)} />;
  return <MovementEdit key={item} id={item === 'moi' ? null : Number(item)} />;
}
