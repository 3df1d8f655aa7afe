/// Numbers keys from 0 in the order in which they are first seen.
struct Partition<Key: Hashable> {
    private(set) var keys: [Key] = []
    private var parts: [Key: Int] = [:]

    mutating func part(of key: Key) -> Int {
        if let known = parts[key] { return known }
        let part = keys.count
        parts[key] = part
        keys.append(key)
        return part
    }
}
