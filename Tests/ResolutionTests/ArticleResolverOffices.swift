/// Offices in our own prose: text, person, role and owner ("-" where none is told).
enum ArticleResolverOffices {
  static let rows: [[String]] = TestRows.read(
    """
    Russian President Ivan Orlov landed in Oslo. | Ivan Orlov | President | Russia
    President Ivan Orlov of Russia landed in Oslo. | Ivan Orlov | President | Russia
    The president of Russia, Ivan Orlov, landed in Oslo. | Ivan Orlov | president | Russia
    Ivan Orlov, the president of Russia, landed in Oslo. | Ivan Orlov | president | Russia
    Ivan Orlov, president of Russia, landed in Oslo. | Ivan Orlov | president | Russia
    Ivan Orlov is the president of Russia. | Ivan Orlov | president | Russia
    Ivan Orlov was elected president of Russia in May. | Ivan Orlov | president | Russia
    Norway's foreign minister Hana Berg resigned. | Hana Berg | foreign minister | Norway
    The Norwegian foreign minister, Hana Berg, resigned. | Hana Berg | foreign minister | Norway
    Hana Berg, Norway's foreign minister, resigned. | Hana Berg | foreign minister | Norway
    Former French Prime Minister Paul Girard died. | Paul Girard | Former Prime Minister | France
    Former Prime Minister Paul Girard died. | Paul Girard | Former Prime Minister | -
    - President Ivan Orlov, Russia | Ivan Orlov | President | Russia
    - Prime Minister Paul Girard, France (by video) | Paul Girard | Prime Minister | France
    President Ivan Orlov, Peru and Japan signed the treaty. | Ivan Orlov | President | -
    Acting Defence Secretary Joan Mills spoke. | Joan Mills | Acting Defence Secretary | -
    President-elect Luis Ortega spoke. | Luis Ortega | President-elect | -
    US Secretary of State Joan Mills spoke. | Joan Mills | Secretary of State | United States
    UN Secretary-General Kofi Mensah spoke. | Kofi Mensah | Secretary-General | UN
    NATO spokeswoman Clara Bell spoke. | Clara Bell | spokeswoman | NATO
    Clara Bell, a spokeswoman for NATO, spoke. | Clara Bell | spokeswoman | NATO
    Rear Admiral Peter Novak inspected the ships. | Peter Novak | Rear Admiral | -
    Gen. Peter Novak inspected the troops. | Peter Novak | Gen. | -
    King Charles III opened parliament. | Charles III | King | -
    Human rights lawyer Rosa Klein spoke. | Rosa Klein | Human rights lawyer | -
    Rosa Klein, a lawyer, spoke. | Rosa Klein | lawyer | -
    Opposition leader Rosa Klein spoke. | Rosa Klein | Opposition leader | -
    Mayor Rosa Klein spoke. | Rosa Klein | Mayor | -
    Presidents Ivan Orlov of Russia and Luis Ortega of Peru met. | Luis Ortega | President | Peru
    Marta Diaz, chief executive of Acme Bank, resigned. | Marta Diaz | chief executive | Acme Bank
    Acme Bank chief executive Marta Diaz resigned. | Marta Diaz | chief executive | Acme Bank
    Peru's ambassador to Japan, Luis Ortega, resigned. | Luis Ortega | ambassador | Peru
    Luis Ortega was appointed ambassador on Monday. | Luis Ortega | ambassador | -
    National Lake Council Director Joan Mills spoke. | Joan Mills | Director | National Lake Council
    Secretary of State Kovarik spoke. | Kovarik | Secretary of State | -
    The ports were run by others under President Kovarik. | Kovarik | President | -
    The day ended with Latino songs and Secretary Kovarik. | Kovarik | Secretary | -
    Under-Secretary Joan Mills spoke. | Joan Mills | Under-Secretary | -
    First Lady Joan Mills spoke. | Joan Mills | First Lady | -
    Homeland Security Advisor Dr. Joan Mills spoke. | Joan Mills | Homeland Security Advisor | -
    US Ambassador to Norway Joan Mills spoke. | Joan Mills | Ambassador | United States
    Norwegian envoy to the United Nations Joan Mills spoke. | Joan Mills | envoy | Norway
    Joan Mills, Department of Trade Assistant Secretary for Energy, spoke. | Joan Mills | Assistant Secretary | Department of Trade
    The policies under former Prime Minister Joan Mills failed. | Joan Mills | former Prime Minister | -
    Joan Mills, Assistant to the President, spoke. | Joan Mills | Assistant to the President | -
    United Nations Senior Director for Western Hemisphere Affairs Joan Mills spoke. | Joan Mills | Senior Director for Western Hemisphere Affairs | United Nations
    """)

  /// Sentences in which a person holds no office.
  static let none: [[String]] = TestRows.read(
    """
    Mr. Paul Girard left. | Paul Girard
    Rosa Klein, whose mother died, left. | Rosa Klein
    Rosa Klein, and President Ivan Orlov, left. | Rosa Klein
    Rosa Klein met the president. | Rosa Klein
    """)
}
