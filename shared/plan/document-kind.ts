/** Kinds of documents a plan cites, as an alternation; of two that begin alike the longer stands first. */
export const DOCUMENT_KINDS =
  'Kế hoạch|Kết luận|Chỉ thị|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Công văn|Công điện|' +
  'Hướng dẫn|Thông báo|Thông tri|Quy định|Quy chế|Chương trình|Đề án|Văn bản|Tờ trình|Báo cáo|Bộ luật|Luật|Pháp lệnh';
