"""What the load test measured, against its bars."""

from bisect import bisect_left

from report import load_average, percentile
from vitals import slope

LATENCY_BAR = 250  # milliseconds, P99 from an event to the last who hears it
SILENCE_BAR = 12  # seconds without a sign of life: then a page takes its stream for broken
WARM_UP = 0.25  # of the samples
GROWTH_BAR = 5  # per cent
DESCRIPTORS_BAR = 5
SHOWN_LATER = ("at", "wait", "returnBy")
"""What changes on a phone by the clock alone."""


class LoadFindings:
    def __init__(self, report, asked, found, samples):
        self._report = report
        self._asked = asked
        self._found = found
        self._samples = samples

    def judge_requests(self, rate):
        self._report.expect("requests: every one answered as it should", self._asked.faults)
        total = self._asked.statuses.total()
        self._say(f"requests: {total}, {self._asked.connections} connections, "
                  + ", ".join(f"{count} × {status}" for status, count in sorted(self._asked.statuses.items())))
        for kind, seconds in sorted(self._asked.seconds.items()):
            self._say(f"  {kind:10} {len(seconds):7}  {figures(1e3 * value for value in seconds)}")
        self._say(f"  sent late          {figures(1e3 * value for value in self._asked.late)}")

    def judge_streams(self, newest, screens):
        events = self._found.events
        missing = [sequence for sequence in range(min(events), newest + 1) if sequence not in events]
        partly = [f"event {sequence} came to {note[2]} of {screens}" for sequence, note in events.items()
                  if note[2] != screens]
        self._report.expect("streams: every event to everybody, once, in order",
                            self._found.faults + [f"event {sequence} came to nobody" for sequence in missing] + partly)
        self._say(f"streams: {len(events)} events to {screens} screens, {screens * len(events)} messages; "
                  f"visits to phones: {len(self._found.visits)} forecasts")
        self._report.bar("streams: longest silence", self._found.longest_silence, SILENCE_BAR, "s")

    def judge_phones(self, visits):
        """What each phone shows at the end, and what the API says."""
        def lasting(visit):
            return {key: value for key, value in visit.items() if key not in SHOWN_LATER}
        wrong = [f"{visits[token]['number']} is {visits[token]['state']}, its phone shows {shown['state']}"
                 for token, shown in self._found.phones.items() if lasting(shown) != lasting(visits[token])]
        self._report.expect(f"phones: all {len(visits)} show their visit as it is", wrong)

    def judge_latency(self):
        moments, delays = self._last_arrivals()
        events = self._found.events.values()
        self._say(f"event to the first screen: {figures(1e3 * first - at for at, _, _, first in events)} (with the disk)")
        self._say(f"first to the last screen:  {figures(1e3 * (last - first) for _, last, _, first in events)}")
        self._say(f"event to the last screen:  {figures(delays['screens'])}")
        self._say(f"event to the last phone:   {figures(delays['phones'])}")
        self._say(f"call to its own phone:     {figures(1e3 * value for value in self._found.calls)}")
        self._say(f"event to the last of all:  {figures(delays['all'])}, {len(moments)} moments; load {load_average()}")
        behind = self._found.delays
        total, slow = behind.total(), sum(count for delay, count in behind.items() if delay >= 50)
        self._say(f"the audience read {total} times, {100 * slow / total:.2f} % of them 50 ms or more after arrival")
        self._report.bar("event to the last of all, P99", percentile(delays["all"], 0.99), LATENCY_BAR, "ms")

    def judge_resources(self):
        samples = self._samples["kioskd"]
        warm = samples[int(WARM_UP * len(samples)):]
        for name, each in self._samples.items():
            share = (each[-1].processor - each[0].processor) / (each[-1].at - each[0].at)
            self._say(f"{name}: {100 * share:.0f} % of a processor")
        length = warm[-1].at - warm[0].at
        for name, value in (("resident", lambda sample: sample.rss), ("heap", lambda sample: sample.anonymous)):
            growth = slope(warm, value) * length
            values = [value(sample) for sample in warm]
            self._say(f"{name} memory after warm-up: {min(values):.1f} to {max(values):.1f} MB, "
                      f"{growth:+.1f} MB by slope")
        mean = sum(sample.rss for sample in warm) / len(warm)
        grown = 100 * slope(warm, lambda sample: sample.rss) * length / mean
        self._report.bar("memory: growth by slope after warm-up", grown, GROWTH_BAR, "%")
        descriptors = [sample.descriptors for sample in warm]
        half = len(descriptors) // 2
        more = max(descriptors[half:]) - max(descriptors[:half])
        self._say(f"descriptors {min(descriptors)} to {max(descriptors)}, threads {min(s.threads for s in warm)} to "
                  f"{max(s.threads for s in warm)}")
        self._report.bar("descriptors: more in the second half", more, DESCRIPTORS_BAR, "")

    def _last_arrivals(self):
        """For every moment at which events came: milliseconds to the last screen, the last phone, and the last of all.

        A phone gets a forecast that was made after the event, and before the next one."""
        last = {}
        for at, arrival, *_ in self._found.events.values():
            last[at] = max(last.get(at, 0), 1e3 * arrival)
        moments = sorted(last)
        delays = {"screens": [last[at] - at for at in moments], "phones": []}
        for made, arrival in self._found.visits.items():
            place = bisect_left(moments, made + 1) - 1
            if place >= 0:
                at = moments[place]
                delays["phones"].append(1e3 * arrival - at)
                last[at] = max(last[at], 1e3 * arrival)
        delays["all"] = [last[at] - at for at in moments]
        return moments, delays

    def _say(self, text):
        self._report.say(text)


def figures(values):
    """In milliseconds."""
    values = list(values)
    if not values:
        return "none"
    return (f"P50 {percentile(values, 0.5):.1f} ms, P95 {percentile(values, 0.95):.1f} ms, "
            f"P99 {percentile(values, 0.99):.1f} ms, longest {max(values):.1f} ms")
