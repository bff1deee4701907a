import CRMIntake
import Testing

@Suite struct EmailTests {
  @Test(arguments: [
    TextCase("jean@exemple.fr", "jean@exemple.fr"),
    TextCase("Jean.Dupont+crm@Exemple-Societe.FR", "jean.dupont+crm@exemple-societe.fr"),
    TextCase("mailto:Jean@exemple.fr", "jean@exemple.fr"),
    TextCase("MAILTO:jean@exemple.fr?subject=Hi", "jean@exemple.fr"),
    TextCase("Jean Dupont <jean@exemple.fr>", "jean@exemple.fr"),
    TextCase("\"Dupont, Jean\" < jean@exemple.fr >", "jean@exemple.fr"),
    TextCase("<mailto:jean@exemple.fr>", "jean@exemple.fr"),
    TextCase("JÉRÔME@SOCIÉTÉ.FR", "jérôme@société.fr"), TextCase("ИВАН@ПОЧТА.РФ", "иван@почта.рф"),
    TextCase("o'hara@example.ie", "o'hara@example.ie"), TextCase("a@b.co", "a@b.co"),
    TextCase("a@1.example", "a@1.example"),
    TextCase("user_1@my_host.example", "user_1@my_host.example"),
    TextCase("", nil), TextCase("jean", nil), TextCase("jean@", nil), TextCase("@exemple.fr", nil),
    TextCase("jean@localhost", nil), TextCase("jean@@exemple.fr", nil),
    TextCase("jean@exemple@fr.fr", nil), TextCase("jean @exemple.fr", nil),
    TextCase("jean@exemple .fr", nil), TextCase("jean@exemple..fr", nil),
    TextCase("jean@.fr", nil), TextCase("jean@exemple.", nil), TextCase("jean@exemple.f", nil),
    TextCase("jean@-exemple.fr", nil), TextCase("jean@exemple-.fr", nil),
    TextCase("jean@exemple.fr-", nil), TextCase("jean@10.0.0.1", nil),
    TextCase("a@b.fr;c@d.fr", nil), TextCase("a@b.fr, c@d.fr", nil), TextCase("a\u{A0}b@c.fr", nil),
    TextCase("jean@exemple.fr>", nil), TextCase("mailto:", nil), TextCase("<>", nil),
    TextCase("n/a", nil), TextCase(String(repeating: "a", count: 65) + "@b.fr", nil),
    TextCase("a@" + String(repeating: "b", count: 64) + ".fr", nil),
  ])
  func addresses(_ wanted: TextCase) {
    #expect(appended(wanted.input, Email.append) == wanted.output)
    for space in spaces {
      #expect(appended(space + wanted.input + space, Email.append) == wanted.output)
    }
  }
}

@Suite struct DomainTests {
  @Test(arguments: [
    TextCase("exemple.fr", "exemple.fr"), TextCase("WWW.Exemple.FR", "exemple.fr"),
    TextCase("https://www.exemple.fr/contact?x=1#top", "exemple.fr"),
    TextCase("http://exemple.fr:8080", "exemple.fr"), TextCase("//exemple.fr/x", "exemple.fr"),
    TextCase("ftp://user:secret@files.exemple.fr:21/a", "files.exemple.fr"),
    TextCase("https://exemple.fr.", "exemple.fr"), TextCase("exemple.fr/path@x", "exemple.fr"),
    TextCase("jean@exemple.fr", "exemple.fr"), TextCase("mailto:jean@exemple.fr", "exemple.fr"),
    TextCase("Jean <jean@exemple.fr>", "exemple.fr"), TextCase("www.fr", "www.fr"),
    TextCase("shop.exemple.co.uk", "shop.exemple.co.uk"),
    TextCase("https://SOCIÉTÉ.fr", "société.fr"),
    TextCase("exemple.fr?utm=a", "exemple.fr"), TextCase("exemple.fr#a", "exemple.fr"),
    TextCase("https:\\\\exemple.fr", nil), TextCase("", nil), TextCase("exemple", nil),
    TextCase("https://", nil), TextCase("localhost:8080", nil), TextCase("10.0.0.1", nil),
    TextCase("pas de site", nil), TextCase("http://exemple .fr", nil), TextCase("-a.fr", nil),
    TextCase("a_b.example", "a_b.example"), TextCase("@", nil), TextCase(".", nil),
    TextCase("www.", nil),
  ])
  func domains(_ wanted: TextCase) {
    #expect(appended(wanted.input, Domain.append) == wanted.output)
    for space in spaces {
      #expect(appended(space + wanted.input + space, Domain.append) == wanted.output)
    }
  }
}

@Suite struct URLTextTests {
  @Test(arguments: [
    TextCase("HTTPS://Www.Exemple.FR/Page?A=B#C", "https://www.exemple.fr/Page?A=B#C"),
    TextCase("http://exemple.fr/", "http://exemple.fr"), TextCase("Exemple.fr", "exemple.fr"),
    TextCase("exemple.fr/Page/", "exemple.fr/Page/"), TextCase("exemple.fr?Q=1", "exemple.fr?Q=1"),
    TextCase("https://exemple.fr:8443/a", "https://exemple.fr:8443/a"),
    TextCase("https://exemple.fr/é", "https://exemple.fr/é"),
    TextCase("javascript:alert(1)", nil), TextCase("mailto:a@b.fr", nil),
    TextCase("ftp://exemple.fr", nil), TextCase("https://user:pw@exemple.fr", nil),
    TextCase("https://exemple.fr:port", nil), TextCase("https://exemple.fr:123456", nil),
    TextCase("https://exemple.fr:", nil), TextCase("https://exemple.fr/a b", nil),
    TextCase("https://exemple.fr/a\u{A0}b", nil), TextCase("exemple", nil), TextCase("", nil),
    TextCase("/page", nil), TextCase("https://", nil),
  ])
  func addresses(_ wanted: TextCase) {
    #expect(appended(wanted.input, URLText.append) == wanted.output)
    for space in spaces {
      #expect(appended(space + wanted.input + space, URLText.append) == wanted.output)
    }
  }
}
