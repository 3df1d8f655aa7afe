import Foundation

/// The normal distribution of mean 0 and variance 1.
package enum StandardNormal {
    /// The probability of a value above `z`.
    package static func upperTail(_ z: Double) -> Double {
        0.5 * erfc(z / 2.0.squareRoot())
    }

    /// The value below which the share `p` lies, for p in (0, 1), to about seven figures.
    ///
    /// PPND7 of Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37
    /// (1988): one rational function for the middle and two for the tails.
    package static func quantile(_ p: Double) -> Double {
        let centred = p - 0.5
        guard abs(centred) > 0.425 else { return middle(centred) }
        let tail = (-log(min(p, 1 - p))).squareRoot()
        let size = tail <= 5 ? nearTail(tail - 1.6) : farTail(tail - 5)
        return centred < 0 ? -size : size
    }

    private static func middle(_ q: Double) -> Double {
        let r = 0.180625 - q * q
        return q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)
            / (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1)
    }

    private static func nearTail(_ r: Double) -> Double {
        (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777)
            / ((0.12021132975 * r + 0.73700164250) * r + 1)
    }

    private static func farTail(_ r: Double) -> Double {
        (((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150)
            / ((0.012258202635 * r + 0.24197894225) * r + 1)
    }
}
