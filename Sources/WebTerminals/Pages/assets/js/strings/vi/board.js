export default {
  'board.called': 'Mời đến quầy',
  'board.serving': 'Đang phục vụ',
  'board.noneCalled': 'Chưa có số nào được gọi',
  'board.next': 'Sắp đến lượt',
  'board.noneNext': 'Chưa có người chờ',
  'board.waits': 'Thời gian chờ',
  'board.cameraOut': 'Camera tạm ngừng – xin bấm nút lấy số tại máy',
  'board.announcement': 'Mời số {number} đến {counter}',
};
