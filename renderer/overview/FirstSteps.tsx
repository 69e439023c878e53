import { Button } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconHourglass from '@tabler/icons-react/dist/esm/icons/IconHourglass.mjs';
import { Link } from 'wouter';
import { Page } from '../ui/Page.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';

type FirstStepsProps = { hasAgency: boolean; hasDepartments: boolean; hasMovement: boolean };

const STEPS = [
  {
    title: 'Nhập cơ quan',
    why: 'Tên cơ quan, địa danh và người ký sẽ có trên mọi văn bản.',
    button: 'Nhập cơ quan',
    href: '/danh-muc/co-quan',
  },
  {
    title: 'Nhập các phòng',
    why: 'Các phòng, đơn vị phải báo cáo hằng tháng, theo thứ tự trong báo cáo.',
    button: 'Nhập các phòng',
    href: '/danh-muc/phong',
  },
  {
    title: 'Nhập phong trào từ văn bản kế hoạch',
    why: 'Dán văn bản kế hoạch; chương trình đọc ra nội dung, căn cứ, thời gian để kiểm tra.',
    button: 'Nhập từ kế hoạch',
    href: '/danh-muc/phong-trao/ke-hoach',
  },
] as const;

/** What to do first on an empty file, one step after the other. */
export function FirstSteps({ hasAgency, hasDepartments, hasMovement }: FirstStepsProps) {
  const done = [hasAgency, hasDepartments, hasMovement];
  const next = done.indexOf(false);
  return (
    <Page title="Bắt đầu" subtitle="Ba bước trước khi nhập báo cáo tháng đầu tiên">
      <ol className="first-steps">
        {STEPS.map(({ title, why, button, href }, index) => (
          <li key={href} className="panel" aria-current={index === next ? 'step' : undefined}>
            <div>
              <h2>
                {index + 1}. {title}
              </h2>
              <p className="soft">{why}</p>
            </div>
            {done[index] ? (
              <StateBadge tone="good" icon={IconCheck} word="Đã xong" />
            ) : index === next ? (
              <Button
                component={Link}
                href={href}
                rightSection={<IconArrowRight size={16} aria-hidden />}
              >
                {button}
              </Button>
            ) : (
              <StateBadge tone="quiet" icon={IconHourglass} word="Sau bước trên" />
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}
