import Access
import QueueModel
import Testing

@Suite("Secrets")
struct SecretTests {
    static let cheap = ScryptCost(logRounds: 4, blockSize: 8, parallelism: 1)

    @Test(
        "a secret that could be guessed is refused, and why",
        arguments: [
            ("short", Role.clerk, SecretWeakness.passwordLength),
            (String(repeating: "xy9", count: 43), .clerk, .passwordLength),
            ("12345", .clerk, .pinLength), ("1234567890123", .clerk, .pinLength),
            ("482915", .supervisor, .pinForClerksOnly), ("482915", .administrator, .pinForClerksOnly),
            ("123456", .clerk, .pattern), ("654321", .clerk, .pattern), ("111111", .clerk, .pattern),
            ("121212", .clerk, .pattern), ("123123", .clerk, .pattern), ("24681012", .clerk, nil),
            ("aaaaaaaaaaaa", .clerk, .pattern), ("abcabcabcabc", .clerk, .pattern), ("abcdefghijkl", .clerk, .pattern),
            ("Matkhau123456", .clerk, .guessable), ("xin-chao-Lan-2026", .clerk, .guessable),
            ("ghế gỗ cạnh cửa", .administrator, nil), ("482915", .clerk, nil),
        ] as [(String, Role, SecretWeakness?)]
    )
    func weakness(text: String, role: Role, expected: SecretWeakness?) throws {
        let name = try #require(UserName(rawValue: "lan"))
        do throws(AccessError) {
            _ = try Secret(choosing: text, for: name, role: role)
            #expect(expected == nil)
        } catch {
            #expect(error == expected.map(AccessError.secretTooWeak))
        }
    }

    @Test("each weakness is told in both languages", arguments: SecretWeakness.allCases)
    func messages(weakness: SecretWeakness) {
        #expect(
            !weakness.message.vi.isEmpty && !weakness.message.en.isEmpty && weakness.message.vi != weakness.message.en
        )
    }

    @Test("a hash knows its secret and no other, and survives being stored")
    func roundTrip() throws {
        let hash = try SecretHash(of: Secret(typed: "ghế gỗ cạnh cửa"), cost: Self.cheap)
        let stored = try #require(SecretHash(phc: hash.phc))
        #expect(stored == hash)
        #expect(try stored.matches(Secret(typed: "ghế gỗ cạnh cửa")))
        for wrong in ["", "ghế gỗ cạnh cửa ", "Ghế gỗ cạnh cửa", "ghe go canh cua"] {
            #expect(try !stored.matches(Secret(typed: wrong)))
        }
    }

    @Test("two hashes of one secret differ")
    func salted() throws {
        let secret = Secret(typed: "ghế gỗ cạnh cửa")
        #expect(try SecretHash(of: secret, cost: Self.cheap) != SecretHash(of: secret, cost: Self.cheap))
    }

    @Test("the same letters from another keyboard are the same secret")
    func composition() throws {
        let composed = "c\u{1EED}a h\u{00E0}ng b\u{00EA}n"
        let decomposed = "cu\u{031B}\u{0309}a ha\u{0300}ng be\u{0302}n"
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        #expect(try SecretHash(of: Secret(typed: composed), cost: Self.cheap).matches(Secret(typed: decomposed)))
    }

    @Test("the hash is scrypt's: this one was made by OpenSSL")
    func vector() throws {
        let salt = "U29kaXVtQ2hsb3JpZGUuLg=="
        let hash = "+KtBSmcGp3kTHsrh2GuKzaxfNdZwOuYefpN4mThBrgY="
        let stored = try #require(SecretHash(phc: "$scrypt$ln=4,r=8,p=1$\(salt)$\(hash)"))
        #expect(try stored.matches(Secret(typed: "pleaseletmein")))
        #expect(try !stored.matches(Secret(typed: "pleaseletmeim")))
    }

    @Test(
        "what is no hash, or asks for more than the machine has, is refused",
        arguments: [
            "", "$", "$$$$", "scrypt", "$scrypt$ln=15,r=8,p=3$$", "$bcrypt$ln=4,r=8,p=1$AAAA$AAAA",
            "$scrypt$ln=63,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "$scrypt$ln=4,r=1000000,p=1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "$scrypt$ln=-1,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA", "$scrypt$ln=4,r=8$AAAAAAAAAAAAAAAAAAAAAA==$AAAA",
            "$scrypt$ln=4=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA", "$scrypt$ln=,r=,p=$x$y",
        ]
    )
    func malformed(text: String) {
        #expect(SecretHash(phc: text) == nil)
    }

    @Test("a name that nobody has costs the same work as one that somebody has, and lets nobody in")
    func decoy() async throws {
        let worker = SecretWorker(cost: Self.cheap)
        #expect(try await !worker.verify(Secret(typed: "anything"), against: nil))
    }

    @Test("more guesses at once than are allowed to wait are turned away, and the others are answered")
    func storm() async throws {
        let worker = SecretWorker(cost: ScryptCost(logRounds: 12, blockSize: 8, parallelism: 1))
        let outcomes = await withTaskGroup(of: AccessError?.self) { group in
            for _ in 1...200 {
                group.addTask {
                    do throws(AccessError) {
                        _ = try await worker.verify(Secret(typed: "guess"), against: nil)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.contains(.busy) && outcomes.contains(nil))
        #expect(outcomes.allSatisfy { $0 == nil || $0 == .busy })
    }
}
