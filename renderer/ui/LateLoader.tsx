import { Loader } from '@mantine/core';

/** Shows itself only after a moment (see ui.css): most screens are there before, and a flash tires the eye. */
export function LateLoader() {
  return (
    <div className="late-loader" role="status">
      <Loader size="sm" aria-hidden />
      <span>Đang mở…</span>
    </div>
  );
}
