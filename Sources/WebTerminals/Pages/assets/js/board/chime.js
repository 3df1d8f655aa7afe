// @ts-check
/** Two soft tones a third apart, high to low, in Hz and in seconds from the beginning. */
const tones = [{ pitch: 659.26, at: 0 }, { pitch: 523.25, at: 0.35 }];
const fadeSeconds = 1;
const loudness = 0.35;

/** Resolves when what is said next would be understood. @param {AudioContext} context @param {number} volume 0 to 1 */
export function ring(context, volume) {
  const begin = context.currentTime + 0.05;
  const played = tones.map(({ pitch, at }) => tone(context, pitch, begin + at, volume));
  return played[played.length - 1];
}

/** @param {AudioContext} context @param {number} pitch @param {number} begin @param {number} volume */
function tone(context, pitch, begin, volume) {
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(Math.max(volume * loudness, 0.001), begin + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0005, begin + fadeSeconds);
  gain.connect(context.destination);
  const oscillator = new OscillatorNode(context, { frequency: pitch });
  oscillator.connect(gain);
  oscillator.start(begin);
  oscillator.stop(begin + fadeSeconds);
  return new Promise((resolve) => { oscillator.addEventListener('ended', resolve); });
}
