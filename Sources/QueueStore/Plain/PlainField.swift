/// A field of a ``PlainObject``, as ranges of its bytes.
struct PlainField {
    enum Value {
        case text(Range<Int>)
        case number(Int64)
        /// The number of the object.
        case object(Int)
    }

    /// The number of the object it belongs to.
    let object: Int
    let name: Range<Int>
    let value: Value
}
