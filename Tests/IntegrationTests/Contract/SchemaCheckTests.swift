import Testing
import Yams

@Suite("What holds answers against the description")
struct SchemaCheckTests {
    private static let yaml = """
        components:
          schemas:
            Word: {type: string, pattern: '^[a-z]+$'}
            Named:
              type: object
              required: [id, note]
              properties:
                id: {$ref: '#/components/schemas/Word'}
                note: {anyOf: [{$ref: '#/components/schemas/Word'}, {type: 'null'}]}
            Numbered:
              allOf:
                - $ref: '#/components/schemas/Named'
                - required: [number]
                  properties: {number: {type: integer, minimum: 1}}
            Either:
              oneOf:
                - {type: object, required: [kind], properties: {kind: {const: a}, size: {type: number}}}
                - {type: object, required: [kind], properties: {kind: {const: b}}}
            Many: {type: array, items: {$ref: '#/components/schemas/Named'}}
        """

    private func faults(of json: String, as schema: String) throws -> [String] {
        let check = try SchemaCheck(JSONValue(yaml: Yams.load(yaml: Self.yaml)))
        return check.faults(
            of: try JSONValue(json),
            against: .object(["$ref": .text("#/components/schemas/\(schema)")])
        )
    }

    @Test(
        "a fitting value has no fault",
        arguments: [
            (#"{"id":"a","note":null}"#, "Named"), (#"{"id":"a","note":"b"}"#, "Named"),
            (#"{"id":"a","note":null,"number":2}"#, "Numbered"), (#"{"kind":"a","size":1.5}"#, "Either"),
            (#"{"kind":"b"}"#, "Either"), (#"[{"id":"a","note":null}]"#, "Many"), ("[]", "Many"),
        ]
    )
    func fits(json: String, schema: String) throws {
        #expect(try faults(of: json, as: schema) == [])
    }

    @Test(
        "a key too many, one too few and a value that cannot be are faults, with the way to them",
        arguments: [
            (#"{"id":"a","note":null,"colour":"red"}"#, "Named", "$.colour"), (#"{"id":"a"}"#, "Named", "$.note"),
            (#"{"id":"A","note":null}"#, "Named", "$.id"), (#"{"id":1,"note":null}"#, "Named", "$.id"),
            (#"{"id":"a","note":"B"}"#, "Named", "$.note"), (#"{"id":"a","note":null}"#, "Numbered", "$.number"),
            (#"{"id":"a","note":null,"number":0}"#, "Numbered", "$.number"),
            (#"{"id":"a","note":null,"number":1.5}"#, "Numbered", "$.number"),
            (#"{"id":"a","note":null,"number":1,"colour":1}"#, "Numbered", "$.colour"),
            (#"{"kind":"b","size":1}"#, "Either", "$.size"), (#"{"kind":"c"}"#, "Either", "$"),
            (#"[{"id":"a","note":null},{"id":"a"}]"#, "Many", "$[1].note"), (#"{}"#, "Many", "$"),
        ]
    )
    func strays(json: String, schema: String, path: String) throws {
        let faults = try faults(of: json, as: schema)
        #expect(faults.count == 1 && faults[0].hasPrefix("\(path):"), "\(faults)")
    }

    @Test("a keyword that nobody checks is a fault")
    func keyword() throws {
        let check = try SchemaCheck(.object([:]))
        #expect(check.faults(of: .null, against: .object(["multipleOf": .number(2)])).count == 1)
    }
}
