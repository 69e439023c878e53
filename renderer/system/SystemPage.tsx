import { Link } from 'wouter';
import { CarryPanel } from '../copy/CarryPanel.tsx';
import { CopyPanel } from '../copy/CopyPanel.tsx';
import { useStarted } from '../shell/movement.tsx';
import { Page } from '../ui/Page.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import css from './system.module.css';

export function SystemPage() {
  const { started } = useStarted();
  return (
    <Page title="Hệ thống" subtitle="Dữ liệu nằm ở đâu, được giữ an toàn thế nào">
      <section className="panel stack">
        <h2>Dữ liệu</h2>
        <dl className={css['facts']}>
          <dt>Tệp dữ liệu</dt>
          <dd>
            <code>{started.databasePath}</code>
          </dd>
          <dt>Mạng</dt>
          <dd>Chương trình không dùng mạng và không gửi dữ liệu đi đâu.</dd>
        </dl>
      </section>
      {!started.isSample && <CopyPanel />}
      {!started.isSample && <CarryPanel />}
      <section className="panel stack">
        <h2>Nhật ký thay đổi</h2>
        <p>
          Mọi lần ghi, sửa, xóa đều được giữ lại kèm giá trị trước và sau, và có thể hoàn tác.{' '}
          <Link href="/he-thong/nhat-ky">Mở nhật ký thay đổi</Link>
        </p>
      </section>
      <AboutPanel />
    </Page>
  );
}
