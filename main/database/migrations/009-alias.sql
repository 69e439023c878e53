-- What an indicator is also called, one a line: divisions' own words are read by it. Those of the starting set are known.
ALTER TABLE indicator ADD COLUMN aliases TEXT NOT NULL DEFAULT '';
CREATE TABLE known_alias (name TEXT PRIMARY KEY, words TEXT NOT NULL);
INSERT INTO known_alias VALUES
  ('Cán bộ, công chức, người lao động', 'cán bộ công chức|công chức người lao động|công chức|cbcc|cbcc nlđ|cb cc nlđ|cbccvc|ccvc|quân số|biên chế|tổng số cán bộ|tổng số người'),
  ('Cán bộ, công chức nữ', 'nữ|số nữ|cán bộ nữ|công chức nữ|đồng chí nữ'),
  ('Đảng viên', 'đảng viên'),
  ('Được quán triệt kế hoạch', 'quán triệt|quán triệt kế hoạch|quán triệt kh|người được quán triệt|phổ biến quán triệt'),
  ('Ký cam kết chấp hành', 'ký cam kết|ký bản cam kết|ký ck|cam kết|người ký cam kết|bản cam kết'),
  ('Văn bản tham mưu, ban hành', 'văn bản tham mưu|văn bản ban hành|văn bản chỉ đạo|văn bản triển khai|tham mưu ban hành|tham mưu'),
  ('Buổi tuyên truyền', 'tuyên truyền|số buổi tuyên truyền|số buổi|buổi phổ biến|cuộc tuyên truyền|hội nghị tuyên truyền|tuyên truyền pháp luật'),
  ('Lượt người dự tuyên truyền', 'lượt người dự|lượt người tham dự|lượt người tham gia|lượt người nghe|lượt người|lượt dự|số người dự|lượt tham dự|lượt cán bộ|lượt cbcc|lượt đồng chí|người tham dự|số lượt dự'),
  ('Tin, bài đăng tải', 'tin bài|tin bài đăng tải|bài viết|đăng tin|đăng bài|số tin|số bài|bài tuyên truyền|tin tuyên truyền'),
  ('Người dự thi tìm hiểu pháp luật', 'dự thi tìm hiểu|người dự thi|tham gia thi tìm hiểu|thi tìm hiểu pháp luật'),
  ('Lồng ghép trong giao ban, sinh hoạt chi bộ', 'lồng ghép|số lần lồng ghép|lồng ghép giao ban|lồng ghép trong sinh hoạt chi bộ'),
  ('Người vi phạm trật tự, an toàn giao thông', 'người vi phạm|đồng chí vi phạm|công chức vi phạm|cán bộ vi phạm|cbcc vi phạm|số người vi phạm|ai vi phạm|đồng chí nào vi phạm|người nào vi phạm|đ/c nào vi phạm|công chức nào vi phạm|cá nhân vi phạm'),
  ('Lượt vi phạm trật tự, an toàn giao thông', 'vi phạm|lượt vi phạm|vi phạm ttatgt|vi phạm atgt|vi phạm trật tự an toàn giao thông|vi phạm an toàn giao thông|vi phạm giao thông|vi phạm pháp luật giao thông|vi phạm luật giao thông|trường hợp vi phạm'),
  ('Lượt vi phạm nồng độ cồn', 'nồng độ cồn|vi phạm nồng độ cồn|uống rượu bia lái xe|sử dụng rượu bia'),
  ('Lượt vi phạm tốc độ', 'tốc độ|vi phạm tốc độ|quá tốc độ|chạy quá tốc độ|vượt quá tốc độ'),
  ('Lượt vi phạm mũ bảo hiểm', 'mũ bảo hiểm|không đội mũ bảo hiểm|vi phạm mũ bảo hiểm|không đội mũ'),
  ('Lượt vi phạm đèn tín hiệu', 'đèn tín hiệu|vượt đèn đỏ|đèn đỏ|vi phạm đèn tín hiệu'),
  ('Lượt vi phạm giấy phép lái xe', 'giấy phép lái xe|không có giấy phép lái xe|vi phạm giấy phép lái xe|không có bằng lái'),
  ('Lượt vi phạm khác', 'vi phạm khác|lỗi khác'),
  ('Thông báo vi phạm của cơ quan công an', 'thông báo của công an|thông báo ca|thông báo công an|thông báo vi phạm|thông báo của cơ quan công an|thông báo vi phạm của công an|thông báo của csgt|thông báo vi phạm của cqca|công an gửi thông báo'),
  ('Vi phạm đã xử lý', 'đã xử lý|lượt vi phạm đã xử lý|xử lý vi phạm|vi phạm được xử lý'),
  ('Vụ tai nạn có cán bộ, công chức liên quan', 'tai nạn|vụ tai nạn|tai nạn giao thông|tngt|vụ tai nạn giao thông|số vụ|va chạm giao thông'),
  ('Người chết', 'số người chết|tử vong|người tử vong'),
  ('Người bị thương', 'bị thương|số người bị thương'),
  ('Vụ do lỗi của cán bộ, công chức', 'do lỗi của cán bộ|do lỗi của công chức|do lỗi của cbcc'),
  ('Lái xe cơ quan', 'lái xe|số lái xe'),
  ('Lái xe được tập huấn', 'tập huấn lái xe|lái xe dự tập huấn|lái xe tập huấn'),
  ('Xe kiểm định đúng hạn', 'kiểm định đúng hạn|xe được kiểm định|xe kiểm định|xe được kiểm định đúng hạn'),
  ('Quãng đường an toàn', 'quãng đường|quãng đường chạy an toàn|chạy an toàn|km an toàn|tổng quãng đường'),
  ('Vi phạm của lái xe', 'lái xe vi phạm|vi phạm lái xe'),
  ('Tập thể được biểu dương', 'biểu dương|khen|khen thưởng|biểu dương khen thưởng|tập thể được khen|cá nhân tập thể được biểu dương|tập thể cá nhân được biểu dương|cá nhân tập thể được khen|tập thể cá nhân được khen|biểu dương phê bình'),
  ('Cá nhân được biểu dương', 'biểu dương|khen|khen thưởng|biểu dương khen thưởng|cá nhân được khen|cá nhân tập thể được biểu dương|tập thể cá nhân được biểu dương|cá nhân tập thể được khen|tập thể cá nhân được khen|biểu dương phê bình'),
  ('Tập thể bị phê bình', 'phê bình|cá nhân tập thể bị phê bình|tập thể cá nhân bị phê bình|biểu dương phê bình'),
  ('Cá nhân bị phê bình', 'phê bình|cá nhân tập thể bị phê bình|tập thể cá nhân bị phê bình|biểu dương phê bình');
UPDATE known_alias SET words = replace(words, '|', char(10));
UPDATE indicator SET aliases = words FROM known_alias WHERE known_alias.name = indicator.name;

-- What the log holds of these rows is compared with them whole when a change is taken back.
UPDATE change_row SET
  before = json_set(
    before, '$.aliases', coalesce((SELECT words FROM known_alias WHERE name = before ->> '$.name'), '')
  ),
  after = json_set(
    after, '$.aliases', coalesce((SELECT words FROM known_alias WHERE name = after ->> '$.name'), '')
  )
WHERE table_name = 'indicator';
DROP TABLE known_alias;
