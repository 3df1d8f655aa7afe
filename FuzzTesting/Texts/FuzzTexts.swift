// Short texts from outside: the camera's name, ffprobe's JSON, days, times and ranges of a query, a calibration file.

import FuzzInput
import Foundation
import QueueModel
import Statistics

@testable import Camera
@testable import FaceMatch

private enum Texts {
    static func consume(_ input: consuming FuzzInput) {
        let choice = input.byte() % 6
        let text = input.restAsText()
        switch choice {
        case 0: readSpec(text)
        case 1: readVideo(text)
        case 2: readDays(text)
        case 3: checkRoundTrip(TimeOfDay(text))
        case 4: checkRoundTrip(TicketNumber(text))
        default: readCalibration(text)
        }
    }

    private static func checkRoundTrip<Value: LosslessStringConvertible & Equatable>(_ value: Value?) {
        guard let value else { return }
        precondition(Value(value.description) == value)
    }

    private static func readSpec(_ text: String) {
        guard let spec = try? CameraSpec(parsing: text) else { return }
        precondition((try? CameraSpec(parsing: spec.description)) == spec)
    }

    private static func readVideo(_ text: String) {
        guard let video = VideoDescription(ffprobe: Array(text.utf8)) else { return }
        let size = video.fittedSize
        precondition((1...1_280).contains(size.width) && (1...960).contains(size.height))
    }

    private static func readDays(_ text: String) {
        let days = text.split(separator: " ").map { ServiceDay(String($0)) }
        for day in days.compactMap(\.self) {
            checkRoundTrip(day)
            precondition(DateRange.day(day).dayCount == 1 && DateRange.week(of: day).dayCount == 7)
            _ = DateRange.month(of: day).previous
        }
        guard days.count == 2, let first = days[0], let last = days[1] else { return }
        guard let range = DateRange(first: first, last: last) else { return }
        guard range.dayCount <= 366 else { return }
        precondition(range.previous.last < range.first)
    }

    private static func readCalibration(_ text: String) {
        guard let calibration = try? JSONDecoder().decode(Calibration.self, from: Data(text.utf8)),
            calibration.fault(for: ModelCatalog.embedder) == nil
        else { return }
        let policy = DecisionPolicy(calibration: calibration)
        var lowest: Float = 0
        for templates in [0, 1, 1_000, 1_000_000] {
            let threshold = policy.threshold(galleryTemplates: templates, spread: 0.1)
            precondition(threshold >= DecisionPolicy.oneToOneThreshold && threshold >= lowest)
            lowest = threshold
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Texts.consume(FuzzInput(bytes, count))
    return 0
}
