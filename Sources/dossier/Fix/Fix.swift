import ArgumentParser

/// Puts the knowledge right, by a log that outlasts every new reading.
struct Fix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Correct what the program decided; every correction can be taken back.",
    discussion: """
      EXAMPLES
        dossier fix merge "Joseph Biden" "Joe Biden" --reason "one person"
        dossier fix split "John Roe" --article 07-court --name "John Roe (judge)"
        dossier fix merge "01-summit#v1" "02-summit#v1"
        dossier fix split "02-summit#v1"
        dossier fix rename person/ana-li "Ana Li Berg"
        dossier fix retype "Volta Dawn" vessel
        dossier fix alias "Joe Biden" "Amtrak Joe"
        dossier fix reject "03-visit#v1.2"
        dossier fix add attendance "Ana Li" "01-summit#v1"
        dossier fix undo 4
        dossier fix list --conflicts
        dossier fix export --output corrections.jsonl
        dossier fix import corrections.jsonl

      Corrections are kept by article and words, apart from what the program read:
      they hold when articles are read again, and in another database.
      """,
    subcommands: [
      FixMerge.self, FixSplit.self, FixRename.self, FixRetype.self, FixAlias.self,
      FixReject.self, FixAccept.self, FixAdd.self, FixUndo.self, FixList.self,
      FixExport.self, FixImport.self,
    ])
}
