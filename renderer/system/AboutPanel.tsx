import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useCall, useCallMutation } from '../call.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LateLoader } from '../ui/LateLoader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import css from './system.module.css';

/** A quarter of a megabyte that few will read. */
const Licences = lazy(async () => {
  const { default: text } = await import('../../resources/giay-phep.txt?raw');
  return { default: () => <pre className={css['licences']}>{text}</pre> };
});

/** What the program is, where its data lies, under which licences it stands, and what an IT person asks for. */
export function AboutPanel() {
  const about = useCall('system.about', {});
  const diagnosis = useCallMutation('system.saveDiagnosis', { invalidates: [] });
  const [licencesOpened, setLicencesOpened] = useState(false);
  const save = () => diagnosis.mutate({});
  return (
    <section className="panel stack" aria-labelledby="about">
      <h2 id="about">Giới thiệu</h2>
      <Loaded query={about}>
        {({ version, engines, machine, dataFolder }) => (
          <dl className={css['facts']}>
            <dt>Phiên bản</dt>
            <dd>Sổ Thi Đua {version}</dd>
            <dt>Chạy trên</dt>
            <dd>{engines.map((engine) => `${engine.name} ${engine.version}`).join(', ')}</dd>
            <dt>Máy</dt>
            <dd>{machine}</dd>
            <dt>Thư mục dữ liệu</dt>
            <dd>
              <code>{dataFolder}</code>
            </dd>
          </dl>
        )}
      </Loaded>
      <p>
        Khi chương trình có lỗi, lưu tệp chẩn đoán rồi gửi cho người phụ trách máy tính. Tệp chỉ có
        phiên bản, kích thước, số dòng, lỗi; không có tên người, số liệu hay câu chữ đã nhập.
      </p>
      <div className="row">
        <Button variant="default" onClick={save} loading={diagnosis.isPending}>
          Lưu tệp chẩn đoán
        </Button>
        <Button variant="default" onClick={() => setLicencesOpened(true)}>
          Xem giấy phép phần mềm
        </Button>
      </div>
      <SavedFileNote saving={diagnosis} onSaveAgain={save} />
      <Dialog
        opened={licencesOpened}
        onClose={() => setLicencesOpened(false)}
        title="Giấy phép phần mềm"
        size="xl"
      >
        <Suspense fallback={<LateLoader />}>
          <Licences />
        </Suspense>
      </Dialog>
    </section>
  );
}
