internal import Pcre

/// What the lines around an article look like. All are tried at the start of a line, upper and lower case alike unless said.
enum LinePatterns {
  /// Longer lines are prose.
  static let longestLine = 240

  private static let month =
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?"
  private static let weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?"

  /// A line that only says when: with a word in front ("Updated:"), or a date and time alone.
  static let stamp = Pattern(
    """
    (?: (?:first\\s+|last\\s+|originally\\s+)?(?:updated|published|posted|modified|created|issued|aired|uploaded)\\b
        (?= .* (?: \(weekday) | \(month) | [0-9]{1,4}[-/.:][0-9]{1,2} | \\bago\\b | today | yesterday ) )
        \\s*[:–—-]?\\s* (?:by\\s+[^.]{1,40}?\\s+)? (?:(?:on|at)\\s+)? (?: [0-9]{1,4} (?= \\s*(?:\(month)|[ap]\\.?m\\b|h\\b|[A-Z]{3}\\b|(?:minutes?|hours?|days?|years?)\\b) | [-/.:,] | st\\b | nd\\b | rd\\b | th\\b | \\s+[0-9] )
          | \(weekday) | \(month) | today | yesterday ) .{0,70}
      | (?:publication\\s+)?date\\s*: .{0,40}
      | [0-9]+ \\s* -? \\s* min(?:ute)?s?\\.? \\s+ read
      | (?:subject|from|to|cc|sent|reply-to) \\s*:\\s .{1,120}
      | (?= [^0-9]{0,40}[0-9] ) (?= .* (?: \(weekday) | \(month) | \\bago\\b | [0-9][-/:.][0-9] | [0-9]{4} | [0-9]\\s*[ap]\\.?m ) )
        (?> \(weekday) | \(month) | [0-9]{1,4} (?:st|nd|rd|th)? | [ap]\\.?m\\.? | at | on | noon | midnight
          | (?:(?-i:[A-Z]{1,3}T)|[a-z]{1,3}[sd]t|utc|local\\s+time)\\b (?:[+-][0-9:]+)? | hours?\\s+ago | minutes?\\s+ago
          | days?\\s+ago | updated:? | published:? | [-,.:;/|()·•–—\\s] | (?:h|hrs|hours)(?=\\b|[0-9\\s]) )++
    ) $
    """, [.anchored, .caseless])

  /// Upper and lower case matter: "By Jane Roe", "From our arts staff", "Jane Roe, energy correspondent".
  static let byline = Pattern(
    """
    (?: (?: (?: \\p{Lu}[\\p{Lu}\\ &]{1,20} \\s* [|•·] \\s* )? (?i:by|(?:words|story|written|reported|compiled|exclusive|analysis|review|interview|report)\\s+by
              |(?:data|words|reporting|reporters?)(?:\\s+team)?(?=:)) \\s* :? \\s+ (?!(?i:the|an?|\(weekday)|\(month))\\b) \\p{Lu}
            (?: [^.!?] | (?<=\\b\\p{Lu})\\. | (?<=Jr|Sr)\\. ){1,110}
          | From \\s+ (?:our|staff|wire|agenc) [^.!?]{1,60}
          | \\p{Lu}[\\p{L}.'’-]* (?:\\s+ \\p{L}[\\p{L}.'’-]*){1,3} \\s* [,|–—-] \\s* [^.!?]{0,50}
            (?i: correspondent | reporter | editor | writer | columnist | staff | bureau | news\\s+service | producer | agencies )
            (?: \\s+ (?:in|at|for|of) \\s+ [\\p{L}'’\\ ]{1,25} )?
          | \\p{Lu}[\\p{L}.'’-]* \\s+ (?:\\p{Lu}[\\p{L}.'’-]* \\s+){1,2} (?:\\p{L}+ \\s+){0,3}
            (?i: correspondent | reporter | editor | columnist | bureau\\s+chief ) (?: \\s+ in \\s+ [\\p{L}\\ ]{1,25} )?
          | \\p{Lu}[\\p{L}.'’-]* (?:\\s+ \\p{Lu}[\\p{L}.'’-]*){1,3} (?: , [^.!?|]{1,40} )? \\s* [|•·] \\s* (?: (?i:\(weekday)) ,? \\s* )?
            (?: [0-9]{1,2} \\s+ (?i:\(month)) | (?i:\(month)) \\s+ [0-9]{1,2} ,? ) \\s* [0-9]{4} .{0,20}
        ) $
      | (?i:with\\s+(?:agencies|wires?|reuters|afp)$)
    )
    """, [.anchored, .unicodeClasses])

  /// A time that opens an entry of a live report.
  static let entry = Pattern(
    """
    (?:[01]?[0-9]|2[0-4]) [.:] [0-5][0-9] (?:\\s?[ap]\\.?m\\.?)? (?: \\s+[–—-]\\s+ | \\s*:\\s+ ) \\p{Lu}
    """, [.anchored, .unicodeClasses])

  /// Notes about the article: corrections, who wrote it.
  static let note = Pattern(
    """
    \\(? (?: (?:corrections?|clarification|editor['’]?s?\\s+note|correction\\s+appended) \\b \\s* [:(—–-]
      | (?:this|the) \\s+ (?:article|story|post|report|headline) \\s+ (?:was|has|have) \\s+ (?:been\\s+)? (?:originally|first|last)? \\s*
        (?:amended|corrected|updated|revised|edited|published)
      | an \\s+ earlier \\s+ version | a \\s+ version \\s+ of \\s+ this \\s+ (?:article|story)
      | (?:additional\\s+|further\\s+)? (?:reporting|writing|editing|compiled) \\s+ by \\s+ \\p{Lu}
      | \\(adds? \\b )
    """, [.anchored, .caseless, .unicodeClasses])

  /// Who worked on it besides.
  static let thanks = Pattern(
    """
    \\(? [^.]{3,90} \\b contributed \\s+ (?:to\\s+(?:this|the)\\s+(?:report|story|article)|reporting)
    """, [.anchored, .caseless, .unicodeClasses])

  /// A credit alone.
  static let credit = Pattern(
    """
    (?: (?:photos?|fotos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|credits?|video|source|handout|screenshot)
        (?:\\s*(?:credits?|by|courtesy(?:\\s+of)?))? \\s* (?::|(?<=by)\\s|(?<=of)\\s|/) .{1,110}
      | \\(?(?:reuters|afp|ap|ap\\s+photo|pa|epa|getty(?:\\s+images)?|xinhua|anadolu|shutterstock|alamy|bloomberg|zuma|sipa)\\s*
        /\\s*[^.]{1,80}
      | [^.]{2,60} / \\s* (?:via\\s+)? (?:reuters|afp|ap|pa|epa|getty|shutterstock|alamy|bloomberg|zuma|sipa|wireimage) [^.]{0,40}
      | courtesy\\s+(?:of\\s+)?[^.]{2,60}
      | \\( (?:photo|picture|image)s? \\b .{1,100} \\) ) $
    """, [.anchored, .caseless])

  /// A caption that opens as one: "File photo:".
  static let captionOpening = Pattern(
    """
    (?: (?:file\\s+(?:photo|picture|image)|caption|pictured|above|below)\\s*:\\s .+
      | (?-i:FILE)\\s*[-–—]\\s .+
      | (?-i:(?:Getty\\s+Images|Reuters|REUTERS|AFP|PA\\s+Media|EPA|Alamy|Shutterstock|Handout|Supplied)\\s+(?:\\p{Lu}|\\p{Ll})[^.]{8,150}) ) $
    """, [.anchored, .caseless])

  /// Words, then a credit in brackets.
  static let captionInBrackets = Pattern(
    """
    .{8,300}? \\( (?: (?-i:AP\\s+Photo)[^()]{0,80} | [^()]{2,80} (?-i:via\\s+AP|/\\s*AP|/\\s*AFP|/\\s*Reuters|Getty\\s+Images) [^()]{0,20} ) \\) $
    """, [.anchored, .caseless])

  /// Words, then "Credit...Jane Roe".
  static let captionWithDots = Pattern(".{8,250}? Credit\\s*\\.\\.\\. .{1,100} $", [.anchored, .caseless])

  /// Words, then a credit.
  static let caption = Pattern(
    """
    (?: .{8,250}? (?: [.)\\]…!?"”’|–—-] \\s* | \\s (?=[\\[(]) | \\s{2} ) [\\[(|]? \\s*
        (?-i: (?:Photos?|PHOTOS?|Photographs?|Pictures?|Images?|Illustrations?|Graphics?|Credits?|CREDITS?|Photography)
              (?:\\s+(?:[Cc]redit|[Cc]ourtesy(?:\\s+of)?))? (?:\\s*:|\\s+by\\s) )
        .{1,100}
      | .{8,250}? [.)…!?"”’] \\s+ [\\[(]?
        (?-i: (?:REUTERS|AFP|AP|PA|EPA|Reuters|Getty\\s+Images|Xinhua|Shutterstock|Alamy|Bloomberg)\\s*/ ) .{1,80} ) $
    """, [.anchored, .caseless])

  /// What `caption` has inside: found at once, where that pattern tries each place in turn.
  static let captionCredit = Pattern(
    """
    (?:Photos?|PHOTOS?|Photographs?|Pictures?|Images?|Illustrations?|Graphics?|Credits?|CREDITS?|Photography)
      (?:\\s+(?:[Cc]redit|[Cc]ourtesy(?:\\s+of)?))? (?:\\s*:|\\s+by\\s)
    | (?:REUTERS|AFP|AP|PA|EPA|Reuters|Getty\\s+Images|Xinhua|Shutterstock|Alamy|Bloomberg)\\s*/
    """)

  static let summaryHeading = Pattern(
    """
    (?: (?:the\\s+)? (?:key|main) \\s+ (?:points?|facts?|takeaways?|findings?|figures?|numbers?|messages?|developments?)
      | (?:article\\s+|story\\s+)? (?:summary|highlights|abstract)
      | at\\s+a\\s+glance | in\\s+(?:brief|short|a\\s+nutshell) | takeaways | tl;?dr | what\\s+you\\s+need\\s+to\\s+know
      | what\\s+we\\s+know(?:\\s+so\\s+far)? | quick\\s+(?:read|facts) | the\\s+(?:gist|essentials|bottom\\s+line)
      | (?:the\\s+)?story\\s+in\\s+brief | bullet\\s+points ) \\s* [:.]? $
    """, [.anchored, .caseless])

  /// A place and a day alone, in front of the text: "Mumbai, Nov 11-".
  static let dateline = Pattern(
    "\\p{Lu}[\\p{L}.,'’\\ -]{2,40}? [,\\s] \\s* (?:[-–—]\\s+)? (?i:\(month)) \\s+ [0-9]{1,2} (?:,?\\s*[0-9]{4})? \\s* [-–—]* $",
    [.anchored, .unicodeClasses])

  /// A place and a day at the start of a text that goes on behind a dash: "BOSTON, March 13 - The company …", "Toronto, April 1 - …".
  static let openingDateline = Pattern(
    """
    (?: \\p{Lu}[\\p{Lu}.'’\\ -]{2,40} ,? [^\\n]{0,60}? \\b | \\p{Lu}[\\p{L}.'’\\ -]{2,25} , \\s (?: [\\p{L}.\\ ]{2,20} , \\s )? )
    (?i:\(month)) \\.? \\s+ [0-9]{1,2} (?:,?\\s*[0-9]{4})? (?: [^\\n]{0,20}? \\s | (?<=[0-9]) ) [-–—]{1,2} \\s+ \\S
    """, [.anchored, .unicodeClasses])

  /// What the first paragraph of a story says and a standfirst leaves out: who told it.
  static let attribution = Pattern(
    "\\b(?:said|says|told|announced|confirmed|reported|according\\s+to)\\b", [.caseless])

  /// … and when.
  static let day = Pattern("\\b(?:\(weekday)|yesterday|today|tonight|overnight)\\b", [.caseless])

  static let all: [Pattern] = [
    stamp, byline, entry, note, thanks, credit, captionOpening, captionInBrackets, captionWithDots, caption,
    captionCredit,
    summaryHeading, furnitureHeading, furniture, furnitureInside, siteName,
    biography, reachable, aboutUs,
    firstPerson, dateline, openingDateline, end, attribution, day,
  ]
}
