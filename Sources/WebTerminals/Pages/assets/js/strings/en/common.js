export default {
  'connection.lost': 'Connection to the server lost. Trying again…',
  'connection.ok': 'Connected',
  'connection.connecting': 'Connecting…',

  'error.network': 'The server cannot be reached. Please try again.',
  'error.timeout': 'The server took too long. Check the state, then try again.',
  'error.unknown': 'Something went wrong. Please try again.',

  'wait.range': 'about {from}–{to} minutes',
  'wait.about': { one: 'about {count} minute', other: 'about {count} minutes' },
  'wait.under': { one: 'less than {count} minute', other: 'less than {count} minutes' },
  'wait.unit': 'min',
  'wait.unknown': 'no estimate yet',

  'service.waiting': { other: '{count} waiting' },

  'page.sections': 'Parts of the page',
  'page.otherLanguage': 'Tiếng Việt',

  'toast.issued': 'New number',
  'toast.dismiss': 'Dismiss message',

  'camera.running': 'Running',
  'camera.starting': 'Starting',
  'camera.failed': 'Out of service',
  'camera.none': 'No camera in use',
  'camera.ended': 'Stopped',
  'camera.unknown': 'Unknown',

  'dialog.no': 'Cancel',
  'dialog.save': 'Save',

  'role.kiosk': 'Kiosk',
  'role.board': 'Board',
  'role.clerk': 'Clerk',
  'role.supervisor': 'Supervisor',
  'role.administrator': 'Administrator',
  'role.none': 'unknown',

  'account.title': 'My account',
  'account.menu': 'Account',
  'account.administration': 'Administration',
  'account.supervisor': 'Supervision',
  'account.clerk': 'Service counter',
  'account.start': 'Start page',
  'account.changeSecret': 'Change password',
  'account.changeSecretText': 'Other places where you are signed in will be signed out.',
  'account.changeSecretYes': 'Change password',
  'account.secretChanged': 'Password changed',
  'account.signOut': 'Sign out',
  'account.signOutEverywhere': 'Sign out everywhere',
  'account.everywhereTitle': 'Sign out everywhere?',
  'account.everywhereText': 'Every browser that is signed in with your name will be signed out, this one too.',
  'account.signedInAt': 'Signed in at',
  'account.expiresAt': 'Ends, if nothing is done',
};
