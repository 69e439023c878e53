import { useParams } from 'wouter';
import { MovementEdit } from './MovementEdit.tsx';
import { MovementList } from './MovementList.tsx';

/** `/danh-muc/phong-trao` and what opens from it: `…/moi`, `…/7`. */
export function MovementTab() {
  const { item } = useParams<{ item?: string }>();
  if (item === undefined) return <MovementList />;
  return <MovementEdit key={item} id={item === 'moi' ? null : Number(item)} />;
}
