export default {
  'board.called': 'Please go to the counter',
  'board.serving': 'Being served',
  'board.noneCalled': 'No number has been called yet',
  'board.next': 'Next in line',
  'board.noneNext': 'Nobody is waiting',
  'board.waits': 'Waiting time',
  'board.cameraOut': 'Camera paused – please press the button on the kiosk for a number',
  'board.announcement': 'Number {number}, please go to {counter}',
};
