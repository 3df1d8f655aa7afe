export default {
  'connection.lost': 'Mất kết nối với máy chủ. Đang thử lại…',
  'connection.ok': 'Đã kết nối',
  'connection.connecting': 'Đang kết nối…',

  'error.network': 'Không liên lạc được với máy chủ. Xin thử lại.',
  'error.timeout': 'Máy chủ trả lời quá lâu. Xin xem lại trạng thái rồi thử lại.',
  'error.unknown': 'Có lỗi xảy ra. Xin thử lại.',

  'wait.range': 'khoảng {from}–{to} phút',
  'wait.about': { other: 'khoảng {count} phút' },
  'wait.under': { other: 'dưới {count} phút' },
  'wait.unit': 'phút',
  'wait.unknown': 'chưa ước tính được',

  'service.waiting': { other: '{count} người chờ' },

  'page.sections': 'Các phần của trang',
  'page.otherLanguage': 'English',

  'toast.issued': 'Số mới',
  'toast.dismiss': 'Đóng thông báo',

  'camera.running': 'Đang hoạt động',
  'camera.starting': 'Đang khởi động',
  'camera.failed': 'Không hoạt động',
  'camera.none': 'Không dùng camera',
  'camera.ended': 'Đã dừng',
  'camera.unknown': 'Chưa rõ',

  'dialog.no': 'Thôi',
  'dialog.save': 'Lưu',

  'role.kiosk': 'Ki-ốt',
  'role.board': 'Bảng gọi số',
  'role.clerk': 'Cán bộ quầy',
  'role.supervisor': 'Phụ trách',
  'role.administrator': 'Quản trị viên',
  'role.none': 'không rõ',

  'account.title': 'Tài khoản của tôi',
  'account.menu': 'Tài khoản',
  'account.administration': 'Quản trị',
  'account.supervisor': 'Phụ trách',
  'account.clerk': 'Quầy phục vụ',
  'account.start': 'Trang đầu',
  'account.changeSecret': 'Đổi mật khẩu',
  'account.changeSecretText': 'Những nơi khác đang đăng nhập bằng tên của bạn sẽ bị đăng xuất.',
  'account.changeSecretYes': 'Đổi mật khẩu',
  'account.secretChanged': 'Đã đổi mật khẩu',
  'account.signOut': 'Đăng xuất',
  'account.signOutEverywhere': 'Đăng xuất ở mọi nơi',
  'account.everywhereTitle': 'Đăng xuất ở mọi nơi?',
  'account.everywhereText': 'Mọi trình duyệt đang dùng tên của bạn sẽ bị đăng xuất, kể cả trình duyệt này.',
  'account.signedInAt': 'Đăng nhập lúc',
  'account.expiresAt': 'Hết hạn, nếu không thao tác',
};
