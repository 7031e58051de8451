/// Time expressions in our own prose: day of publication, sentence with the expression in brackets,
/// TIMEX3 value.
enum TimeTable {
  static let rows: [[String]] = """
    2024-05-15 | The envoy left on [Sunday]. | 2024-05-12
    2024-05-15 | He stood in the [1999] elections. | 1999
    2024-05-15 | The envoy will leave on [Sunday]. | 2024-05-19
    2024-05-15 | The envoy said on [Wednesday] that she was ill. | 2024-05-15
    2024-05-15 | The envoy left on [Thursday]. | 2024-05-09
    2024-05-15 | The envoy is due to leave on [Thursday]. | 2024-05-16
    2024-05-15 | Talks scheduled for [Friday] may slip. | 2024-05-17
    2024-05-15 | The council met [Tuesday] in Oslo. | 2024-05-14
    2024-05-15 | The council met [late Tuesday night]. | 2024-05-14TNI
    2024-05-15 | It was signed on [Monday morning]. | 2024-05-13TMO
    2024-05-15 | It was signed on [Monday afternoon]. | 2024-05-13TAF
    2024-05-15 | It was signed on [Saturday evening]. | 2024-05-11TEV
    2024-05-15 | She was seen [last Monday]. | 2024-05-13
    2024-05-15 | The senate was to meet on [Monday]. | 2024-05-13
    2024-05-15 | The senate was due to meet on [Friday]. | 2024-05-17
    2024-05-15 | The bomb fell on April 6, 1945. The army surrendered on [June 5]. | 1945-06-05
    2024-05-15 | The trial was adjourned until [24 November]. | 2024-11-24
    2024-05-15 | She was seen [last Wednesday]. | 2024-05-08
    2024-05-15 | The hearing will open [next Wednesday]. | 2024-05-22
    2024-05-15 | The hearing will open [next Thursday]. | 2024-05-16
    2024-05-15 | The hearing will open [this Sunday]. | 2024-05-19
    2024-05-15 | The hearing will open on [Monday of next week]. | 2024-05-20
    2024-05-15 | The hearing opened on [Friday last week]. | 2024-05-10
    2024-05-15 | [Sunday morning] guns were heard. | 2024-05-12TMO
    2024-05-15 | He spoke on [Monday] and on Tuesday. | 2024-05-13
    2024-05-15 | He spoke on Monday and on [Tuesday]. | 2024-05-14
    2024-05-15 | The strait was shut [yesterday morning]. | 2024-05-14TMO
    2024-05-15 | The strait was shut [yesterday afternoon]. | 2024-05-14TAF
    2024-05-15 | The strait will open [tomorrow]. | 2024-05-16
    2024-05-15 | The strait will open [tomorrow evening]. | 2024-05-16TEV
    2024-05-15 | The strait was shut [late yesterday]. | 2024-05-14
    2024-05-15 | The strait was shut [this afternoon]. | 2024-05-15TAF
    2024-05-15 | The strait was shut [earlier today]. | 2024-05-15
    2024-05-15 | The boats were lost [overnight]. | 2024-05-15TNI
    2024-05-15 | They met on [3 May]. | 2024-05-03
    2024-05-15 | They met on [May 3]. | 2024-05-03
    2024-05-15 | They met on [May 3rd]. | 2024-05-03
    2024-05-15 | They met on [the 3rd of May]. | 2024-05-03
    2024-05-15 | They met on [3 May 2021]. | 2021-05-03
    2024-05-15 | They met on [May 3, 2021], in Oslo. | 2021-05-03
    2024-05-15 | They met on [12 December]. | 2023-12-12
    2024-05-15 | They will meet on [12 December]. | 2024-12-12
    2024-05-15 | They will meet on [3 January]. | 2025-01-03
    2024-01-10 | They met on [28 December]. | 2023-12-28
    2024-12-20 | They will meet on [January 8]. | 2025-01-08
    2024-05-15 | They met on [Friday, May 3]. | 2024-05-03
    2024-05-15 | They met on [Friday 3 May]. | 2024-05-03
    2024-05-15 | They met on [Friday, 3 May 2024]. | 2024-05-03
    2024-05-15 | They met on [Friday the 3rd of May]. | 2024-05-03
    2024-05-15 | They met on [Sept. 4, 2020]. | 2020-09-04
    2024-05-15 | They met on [Jan. 9]. | 2024-01-09
    2024-05-15 | They met on [2024-04-30]. | 2024-04-30
    2024-05-15 | They met on [30.4.2024]. | 2024-04-30
    2024-05-15 | They met on [25/04/2024]. | 2024-04-25
    2024-05-15 | They met from [May 3] to 5. | 2024-05-03
    2024-05-15 | They met from May 3 to [5]. | 2024-05-05
    2024-05-15 | They met from [3] to 5 May. | 2024-05-03
    2024-05-15 | They met from 3 to [5 May]. | 2024-05-05
    2024-05-15 | They met on 3 and [4 May 2022]. | 2022-05-04
    2024-05-15 | They met on [3] and 4 May 2022. | 2022-05-03
    2024-05-15 | They met from [3 May] to 2 June. | 2024-05-03
    2024-05-15 | They will meet from 3 May to [2 June]. | 2024-06-02
    2024-05-15 | They met on [Jan. 9]-11. | 2024-01-09
    2024-05-15 | They met in [March]. | 2024-03
    2024-05-15 | They met in [May]. | 2024-05
    2024-05-15 | They met in [June]. | 2023-06
    2024-05-15 | They will meet in [June]. | 2024-06
    2024-05-15 | They will meet in [March]. | 2025-03
    2024-05-15 | They met in [October 2019]. | 2019-10
    2024-05-15 | They met in [October, 2019]. | 2019-10
    2024-05-15 | They met in [October of 2019]. | 2019-10
    2024-05-15 | They met in [early October]. | 2023-10
    2024-05-15 | They met in [late March 2020]. | 2020-03
    2024-05-15 | They met in [mid-March]. | 2024-03
    2024-05-15 | They met at [the end of April]. | 2024-04
    2024-05-15 | They met at [the start of 2020]. | 2020
    2024-05-15 | They met in [May last year]. | 2023-05
    2024-05-15 | They met in [January this year]. | 2024-01
    2024-05-15 | They will meet in [May next year]. | 2025-05
    2024-05-15 | They met [last December]. | 2023-12
    2024-05-15 | They met [last May]. | 2023-05
    2024-05-15 | They will meet [next May]. | 2025-05
    2024-05-15 | They will meet [this June]. | 2024-06
    2024-05-15 | It was built in [1954]. | 1954
    2024-05-15 | It has stood since [2014]. | 2014
    2024-05-15 | It grew between [2009] and 2013. | 2009
    2024-05-15 | It grew between 2009 and [2013]. | 2013
    2024-05-15 | It grew from [2009-2013]. | 2009
    2024-05-15 | It will open by [2030]. | 2030
    2024-05-15 | It was sold in [early 2023]. | 2023
    2024-05-15 | It was sold in [mid-2023]. | 2023
    2024-05-15 | It was sold by [the end of 2023]. | 2023
    2024-05-15 | The [2012] accord held. | 2012
    2024-05-15 | Profits rose in [fiscal year 2022]. | 2022
    2024-05-15 | Profits rose in [the financial year 2022]. | 2022
    2024-05-15 | The rails were laid in [the 1880s]. | 188
    2024-05-15 | The rails were laid in [the late 1980s]. | 198
    2024-05-15 | The band split in [the nineties]. | 199
    2024-05-15 | The fort dates from [the 17th century]. | 16
    2024-05-15 | The fort dates from [the early 20th century]. | 19
    2024-05-15 | The fort dates from [the eighteenth century]. | 17
    2024-05-15 | They met [this week]. | 2024-W20
    2024-05-15 | They met [last month]. | 2024-04
    2024-05-15 | They met [last year]. | 2023
    2024-05-15 | They met [early last year]. | 2023
    2024-05-15 | They met [earlier this year]. | 2024
    2024-05-15 | They met [earlier this week]. | 2024-W20
    2024-05-15 | They will meet [later this month]. | 2024-05
    2024-05-15 | They will meet [later this year]. | 2024
    2024-05-15 | They will meet [next week]. | 2024-W21
    2024-05-15 | They will meet [next month]. | 2024-06
    2024-05-15 | They will meet [early next year]. | 2025
    2024-05-15 | They will meet by [the end of the year]. | 2024
    2024-05-15 | They will meet by [the end of next week]. | 2024-W21
    2024-05-15 | They will meet [later in the month]. | 2024-05
    2024-05-15 | They met [the week before last]. | 2024-W18
    2024-05-15 | They will meet [the month after next]. | 2024-07
    2024-05-15 | Sales fell [last quarter]. | 2024-Q1
    2024-05-15 | Sales fell [this quarter]. | 2024-Q2
    2024-05-15 | Sales fell [last decade]. | 201
    2024-05-15 | Sales fell [last century]. | 19
    2024-01-03 | They met [last week]. | 2023-W52
    2021-01-02 | They met [this week]. | 2020-W53
    2024-12-30 | They met [this week]. | 2025-W01
    2024-01-15 | They met [last month]. | 2023-12
    2024-12-15 | They will meet [next month]. | 2025-01
    2024-03-31 | They will meet [next month]. | 2024-04
    2024-05-15 | They met [last weekend]. | 2024-W19-WE
    2024-05-13 | They met over [the weekend]. | 2024-W19-WE
    2024-05-12 | They met over [the weekend]. | 2024-W19-WE
    2024-05-15 | They will meet at [the weekend]. | 2024-W20-WE
    2024-05-15 | They will meet [next weekend]. | 2024-W21-WE
    2024-05-15 | They met [three days ago]. | 2024-05-12
    2024-05-15 | They met [a week ago]. | 2024-W19
    2024-05-15 | They met [two weeks ago]. | 2024-W18
    2024-05-15 | They met [four months ago]. | 2024-01
    2024-05-15 | They met [6 months ago]. | 2023-11
    2024-05-15 | They met [ten years ago]. | 2014
    2024-05-15 | They met [twenty-five years ago]. | 1999
    2024-05-15 | They met [nearly 30 years ago]. | 1994
    2024-05-15 | They met [a decade ago]. | 201
    2024-05-15 | They met [two decades ago]. | 200
    2024-05-15 | They met [a century ago]. | 19
    2024-05-15 | They met [a couple of days ago]. | 2024-05-13
    2024-05-15 | They met [several years ago]. | PAST_REF
    2024-05-15 | They met [a few weeks ago]. | PAST_REF
    2024-05-15 | They met [many years ago]. | PAST_REF
    2024-05-15 | They met [two or three weeks ago]. | 2024-W18
    2024-03-01 | They met [one day ago]. | 2024-02-29
    2023-03-01 | They met [one day ago]. | 2023-02-28
    2024-05-15 | They will meet [two days from now]. | 2024-05-17
    2024-05-15 | They will meet in [two weeks]. | 2024-W22
    2024-05-15 | They will meet in [six months]. | 2024-11
    2024-05-15 | They will meet in [three years]. | 2027
    2024-05-15 | They took the town in [three days]. | P3D
    2024-05-15 | They will meet [a week from now]. | 2024-W21
    2024-05-15 | They met on 6 May and left [two days later]. | 2024-05-08
    2024-05-15 | They met on 6 May and left [the next day]. | 2024-05-07
    2024-05-15 | They met on 6 May and left [the following day]. | 2024-05-07
    2024-05-15 | They met on 6 May and left [the following week]. | 2024-W20
    2024-05-15 | They met on 6 May and left [the same day]. | 2024-05-06
    2024-05-15 | They met on 6 May and left [that day]. | 2024-05-06
    2024-05-15 | They met on 6 May and left [that evening]. | 2024-05-06TEV
    2024-05-15 | They met on 6 May, after landing [the day before]. | 2024-05-05
    2024-05-15 | They met on 6 May, after landing [three days earlier]. | 2024-05-03
    2024-05-15 | They met on 6 May, after landing [the previous day]. | 2024-05-05
    2024-05-15 | They met on 6 May, after landing [a week earlier]. | 2024-W18
    2024-05-15 | They met on 6 May and left [the next morning]. | 2024-05-07TMO
    2024-05-15 | They met on 6 May and left [three weeks later]. | 2024-W22
    2024-05-15 | They met in 2019 and split [two years later]. | 2021
    2024-05-15 | They met in 2019 and split [the following year]. | 2020
    2024-05-15 | They met in March 2019 and split [a month later]. | 2019-04
    2024-05-15 | They met in 2019 and split [the same year]. | 2019
    2024-05-15 | They met in 2019 and had split [the year before]. | 2018
    2024-05-15 | Output fell in [the second quarter]. | 2024-Q2
    2024-05-15 | Output fell in [the fourth quarter]. | 2023-Q4
    2024-05-15 | Output will fall in [the fourth quarter]. | 2024-Q4
    2024-05-15 | Output fell in [the second quarter of 2020]. | 2020-Q2
    2024-05-15 | Output fell in [the second half of 2020]. | 2020-H2
    2024-05-15 | Output fell in [the first half of this year]. | 2024-H1
    2024-05-15 | They vote on [the first Monday in October]. | 2024-10-07
    2024-05-15 | They vote on [the second Tuesday of November 2026]. | 2026-11-10
    2024-05-15 | They vote on [the last Sunday of March 2025]. | 2025-03-30
    2024-05-15 | They met in [spring 2021]. | 2021-SP
    2024-05-15 | They met in [the summer of 2021]. | 2021-SU
    2024-05-15 | They met in [late autumn 2021]. | 2021-FA
    2024-05-15 | They met [last summer]. | 2023-SU
    2024-05-15 | They met [last autumn]. | 2023-FA
    2024-05-15 | They will meet [this autumn]. | 2024-FA
    2024-05-15 | They will meet [next summer]. | 2024-SU
    2024-05-15 | They met at [Christmas]. | 2023-12-25
    2024-05-15 | They will meet at [Christmas]. | 2024-12-25
    2024-05-15 | They met on [Christmas Eve]. | 2023-12-24
    2024-05-15 | They met on [New Year's Day]. | 2024-01-01
    2024-05-15 | They will meet on [New Year's Eve]. | 2024-12-31
    2024-05-15 | They met on [Christmas Day 2019]. | 2019-12-25
    2024-05-15 | It struck at [10:30]. | 2024-05-15T10:30
    2024-05-15 | It struck at [10:30 a.m.] and burned. | 2024-05-15T10:30
    2024-05-15 | It struck at [10:30 p.m.] and burned. | 2024-05-15T22:30
    2024-05-15 | It struck at [5pm] and burned. | 2024-05-15T17:00
    2024-05-15 | It struck at [5 pm] and burned. | 2024-05-15T17:00
    2024-05-15 | It struck at [12 p.m.] and burned. | 2024-05-15T12:00
    2024-05-15 | It struck at [12 a.m.] and burned. | 2024-05-15T00:00
    2024-05-15 | It struck at [noon]. | 2024-05-15T12:00
    2024-05-15 | It struck at [midnight]. | 2024-05-15T00:00
    2024-05-15 | It struck at [10:30 GMT]. | 2024-05-15T10:30Z
    2024-05-15 | It struck at [1030 GMT]. | 2024-05-15T10:30Z
    2024-05-15 | It struck at [10:30 UTC]. | 2024-05-15T10:30Z
    2024-05-15 | It struck at [4 p.m. EDT]. | 2024-05-15T16:00-04:00
    2024-05-15 | It struck at [9:15 CET]. | 2024-05-15T09:15+01:00
    2024-05-15 | It struck at [9:15 a.m. JST]. | 2024-05-15T09:15+09:00
    2024-05-15 | It struck at [5 o'clock]. | 2024-05-15T05:00
    2024-05-15 | It struck at [10 a.m. on Tuesday] in Oslo. | 2024-05-14T10:00
    2024-05-15 | It struck on [Tuesday at 10 a.m.] in Oslo. | 2024-05-14T10:00
    2024-05-15 | It struck on [3 May at 14:05] in Oslo. | 2024-05-03T14:05
    2024-05-15 | It struck at [8:46 a.m. on September 11, 2001] in Oslo. | 2001-09-11T08:46
    2024-05-15 | It lasted [three days]. | P3D
    2024-05-15 | It lasted for [three weeks]. | P3W
    2024-05-15 | It lasted [10 minutes]. | PT10M
    2024-05-15 | It lasted [48 hours]. | PT48H
    2024-05-15 | It lasted [an hour]. | PT1H
    2024-05-15 | It lasted [half an hour]. | PT0.5H
    2024-05-15 | It lasted [30 seconds]. | PT30S
    2024-05-15 | It lasted [one year]. | P1Y
    2024-05-15 | It lasted [two decades]. | P2DE
    2024-05-15 | It lasted [a century]. | P1CE
    2024-05-15 | It lasted [18 months]. | P18M
    2024-05-15 | It lasted [twenty-one days]. | P21D
    2024-05-15 | It lasted [a fortnight]. | P2W
    2024-05-15 | It lasted [2.5 years]. | P2.5Y
    2024-05-15 | It lasted [two and a half years]. | P2.5Y
    2024-05-15 | It lasted [several months]. | PXM
    2024-05-15 | It lasted [a few hours]. | PTXH
    2024-05-15 | It lasted for [hours]. | PTXH
    2024-05-15 | It lasted for [decades]. | PXDE
    2024-05-15 | It lasted [a couple of weeks]. | P2W
    2024-05-15 | It rained for [the past two weeks]. | P2W
    2024-05-15 | It rained over [the last three months]. | P3M
    2024-05-15 | It will rain for [the next five days]. | P5D
    2024-05-15 | It rained over [the past year]. | P1Y
    2024-05-15 | It rained over [the past few days]. | PXD
    2024-05-15 | They agreed on [a two-day] truce. | P2D
    2024-05-15 | They agreed on [a 30-day] truce. | P30D
    2024-05-15 | They ended [a three-week-long] strike. | P3W
    2024-05-15 | It takes [five to six hours]. | PT5H
    2024-05-15 | It sails [every day]. | P1D
    2024-05-15 | It sails [each week]. | P1W
    2024-05-15 | It sails [every two weeks]. | P2W
    2024-05-15 | It sails [every other week]. | P2W
    2024-05-15 | It sails [every Tuesday]. | XXXX-WXX-2
    2024-05-15 | It sails on [Tuesdays]. | XXXX-WXX-2
    2024-05-15 | It sails [every summer]. | XXXX-SU
    2024-05-15 | It sails [every June]. | XXXX-06
    2024-05-15 | It sails [once a month]. | P1M
    2024-05-15 | It sails [three times a week]. | P1W
    2024-05-15 | It sails [daily]. | P1D
    2024-05-15 | It sails [monthly]. | P1M
    2024-05-15 | It is an [annual] feast. | P1Y
    2024-05-15 | It is [now] at sea. | PRESENT_REF
    2024-05-15 | It is [currently] at sea. | PRESENT_REF
    2024-05-15 | It [recently] left. | PAST_REF
    2024-05-15 | It fell in [recent weeks]. | PAST_REF
    2024-05-15 | It may fall in [the future]. | FUTURE_REF
    2024-05-15 | It may fall in [the coming years]. | FUTURE_REF
    2024-02-29 | They met [yesterday]. | 2024-02-28
    2024-03-01 | They met [yesterday]. | 2024-02-29
    2023-12-31 | They will meet [tomorrow]. | 2024-01-01
    2024-01-01 | They met [yesterday]. | 2023-12-31
    2000-03-01 | They met [yesterday]. | 2000-02-29
    1900-03-01 | They met [yesterday]. | 1900-02-28
    2024-01-02 | They met on [Sunday]. | 2023-12-31
    2024-12-31 | They will meet on [Thursday]. | 2025-01-02
    2024-01-01 | They met [last year]. | 2023
    2024-01-05 | They met in [December]. | 2023-12
    2024-12-05 | They will meet in [January]. | 2025-01
    """.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingBlanks }
    }

  /// Sentences without any time.
  static let timeless = """
    You may march in step.
    The general will march on the town.
    It cost $2000.
    Nearly 1,500 people fled.
    She finished a second time.
    He may leave.
    They won by 3 to 2.
    Flight 1954 was late.
    The sun rose.
    He sat down.
    """.split(separator: "\n").map(String.init)
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
