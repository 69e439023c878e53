import { useParams } from 'wouter';
import { PlanImport } from '../plan/PlanImport.tsx';
import { MovementEdit } from './MovementEdit.tsx';
import { MovementList } from './MovementList.tsx';

/** `/danh-muc/phong-trao` and what opens from it: `…/ke-hoach`, `…/moi`, `…/7`. */
export function MovementTab() {
  const { item } = useParams<{ item?: string }>();
  if (item === undefined) return <MovementList />;
  if (item === 'ke-hoach') return <PlanImport />;
  return <MovementEdit key={item} id={item === 'moi' ? null : Number(item)} />;
}
