import CV4L2
import Glibc

extension v4l2_buffer {
    /// The kernel's `CLOCK_MONOTONIC` timestamp; that clock's present time when the driver stamps by another one.
    var monotonicTime: Duration {
        if flags & UInt32(V4L2_BUF_FLAG_TIMESTAMP_MASK) == UInt32(V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC) {
            return .seconds(timestamp.tv_sec) + .microseconds(timestamp.tv_usec)
        }
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
    }
}
