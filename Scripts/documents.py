#!/usr/bin/env python3
"""Makes the Word and PDF cases of Corpora/documents from the text below: bare files, as small as the formats allow.

    python3 Scripts/documents.py Corpora/documents
"""

import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    "</Types>"
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
STYLES = f"""<?xml version="1.0" encoding="UTF-8"?><w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="HouseHead"><w:name w:val="House Head"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/></w:style>
</w:styles>"""


def run(text, properties=""):
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content, style="", properties=""):
    """A paragraph of runs; text stands for a run of it."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{style}{properties}</w:pPr>" if style or properties else ""
    return f"<w:p>{properties}{''.join(c if c.startswith('<w:') else run(c) for c in content)}</w:p>"


def table(rows):
    cells = lambda row: "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in row)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{cells(row)}</w:tr>' for row in rows)}</w:tbl>"


def word(path, *blocks, **parts):
    """Writes a Word file; `parts` are further members of the folder `word`."""
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W}><w:body>{"".join(blocks)}<w:sectPr/></w:body></w:document>'
    members = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document, "word/styles.xml": STYLES}
    members.update({f"word/{name}.xml": f'<?xml version="1.0" encoding="UTF-8"?>{text}' for name, text in parts.items()})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def pdf(path, pages):
    """Writes a PDF: each page is a list of (x, y, size, text) in points."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        lines = []
        for x, y, size, text in page:
            text = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            lines.append(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET")
        stream = "\n".join(lines)
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(out)


def column(top, text, size=11, leading=14):
    """Lines below each other from a height on; an empty one is half a line of room."""
    lines = []
    for line in text.split("\n"):
        if line:
            lines.append((72, top, size, line))
        top -= leading if line else leading * 0.8
    return lines


# Widths of Helvetica in thousandths of its size, as far as numbers go.
WIDTHS = {",": 278, ".": 278, "%": 889}


def cells(top, columns, rows, size=10, leading=16):
    """Rows of a table: a column is a place and whether it ends or starts there; lines of a cell stand around its middle."""
    lines = []
    for row in rows:
        height = max(len(cell.split("\n")) for cell in row)
        for (x, ends), cell in zip(columns, row):
            parts = [part for part in cell.split("\n") if part]
            for index, part in enumerate(parts):
                width = sum(WIDTHS.get(letter, 556) for letter in part) * size / 1000 if ends else 0
                lines.append((round(x - width, 1), round(top - (height - len(parts)) * 6 - index * 12, 1), size, part))
        top -= leading + (height - 1) * 12
    return lines


def main(folder):
    word(
        folder / "styled.docx",
        paragraph("Council buys 36 electric buses", style="Title"),
        paragraph("The £14.4 million fleet replaces half of the town’s diesels", style="Subtitle"),
        paragraph("By Morag Sinclair"),
        paragraph(),
        paragraph("The council at Kilbrae has bought ", run("36", "<w:b/>"), run(" electric buses for £14.4 "), run("million", "<w:b/>"), ", its leader said on Thursday."),
        paragraph("A bus by the depot in Mill Lane, one of the 36", style="Caption"),
        paragraph("Each bus costs £400,000. ", '<w:hyperlink w:anchor="x">' + run("The first 12") + "</w:hyperlink>", " will run from May."),
        paragraph("What it costs", style="HouseHead"),
        paragraph("Buses: £14.4 million", style="ListBullet"),
        paragraph("Chargers: £2.1 million", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
        paragraph("The old buses, 72 of them, were bought in 2009.", "<w:r><w:br/></w:r>", "Thirty-six will be sold."),
    )
    word(
        folder / "plain.docx",
        paragraph("Swimmer, 68, crosses the Sound of Orra"),
        paragraph("By Fergus Boyd"),
        paragraph("11 August 2023"),
        paragraph("A retired teacher has swum the Sound of Orra, 7.5 miles of cold water, at the age of 68."),
        paragraph("Jean Abbot took four hours and 50 minutes on Wednesday and was met by 200 people, her son said."),
    )
    word(
        folder / "tracked.docx",
        paragraph("Strike shuts 9 of 11 lines", style="Title"),
        paragraph(
            "The strike on Monday shut ",
            '<w:del w:id="1" w:author="A">' + '<w:r><w:delText>eight</w:delText></w:r>' + "</w:del>",
            '<w:ins w:id="2" w:author="A">' + run("nine") + "</w:ins>",
            " of the 11 lines, the operator said; some 400,000 passengers",
            '<w:r><w:commentReference w:id="0"/></w:r>',
            " walked.",
        ),
        paragraph(
            "It ended at ",
            '<w:moveFrom w:id="3">' + run("7 a.m., or 8 a.m.") + "</w:moveFrom>",
            run("6 a.m. on Tuesday", ""),
            run(" (desk: it was 5)", "<w:vanish/>"),
            properties='<w:rPr><w:del w:id="4" w:author="A"/></w:rPr>',
        ),
        paragraph(", a day after the vote."),
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr><w:tc>" + paragraph("Line 3") + "</w:tc><w:tc>" + paragraph("70 trains") + "</w:tc></w:tr>"
        "<w:tr><w:tc>" + paragraph("Line 4") + "</w:tc><w:tc>" + paragraph("60 trains") + "</w:tc></w:tr></w:tbl>",
        paragraph("The union spoke of 12,000 strikers."),
        comments=f'<w:comments {W}><w:comment w:id="0">{paragraph("Was it not 500,000?")}</w:comment></w:comments>',
    )
    word(
        folder / "table-notes.docx",
        paragraph("Orchards lose a third of their trees", style="berschrift1"),
        paragraph("1 Orchards", style="TOC1"),
        paragraph("The county’s orchards lost a third of their trees in the storm of 2 March, a survey has found.", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        table([["Orchard", "Before", "After"], ["Hill", "900", "600"], ["Brook", "600", "400"], ["Total", "1,500", "1,000"]]),
        paragraph(
            "Growers want £3",
            "<w:r><w:noBreakHyphen/></w:r>",
            "4 million in aid.",
            '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>'
            + paragraph("Last year the state paid £9 million")
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>"
            + "<w:pict><w:txbxContent>" + paragraph("Last year the state paid £9 million")
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
            '<w:r><w:instrText>DATE 2031</w:instrText></w:r>',
        ),
        footnotes=f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{paragraph("---")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Of 48 growers, 41 answered.")}</w:footnote></w:footnotes>',
    )
    pdf(
        folder / "report.pdf",
        [
            [(72, 800, 9, "Annual report of the harbour board, page 1")]
            + column(740, "Harbour traffic rises to 2.4 million tonnes", 20, 24)
            + column(
                690,
                "Traffic through the harbour rose to 2.4 million tonnes last year, from 2.1 mil-\n"
                "lion the year before, the board said on Monday. Most of it, some 1.3 million\n"
                "tonnes, was grain.\n\nThe number of ships rose less, from 812 to 840: they are larger than they were, and the\nlong-term plan of the board is to deepen the channel for the largest of them, which will")
            + [(72, 40, 9, "1")],
            [(72, 800, 9, "Annual report of the harbour board, page 2")]
            + column(740, "cost 38 million euros over five years.\n\nA long-\nterm loan pays for half. The board has 214 staff, 12 more than in 2021.")
            + [(72, 40, 9, "2")],
        ],
    )
    wards = [(72, False), (330, True), (430, True)]
    head = ["Ward", "Voters", "Votes"]
    pdf(
        folder / "tables.pdf",
        [
            [(72, 800, 9, "Returning officer of Kelby, page 1")]
            + column(740, "Four in ten vote in Kelby", 20, 24)
            + column(700, "Of the 12,000 voters of Kelby 4,980 went to the polls on Thursday, the returning officer\nsaid. The table tells the wards.")
            + column(650, "Table 1. Voters and votes by ward", 10)
            + cells(90, wards, [head, ["Harbour", "3,200", "1,180"], ["Mill Lane and the streets\nbeyond the old railway", "2,100", "990"]])
            + [(72, 30, 9, "1")],
            [(72, 800, 9, "Returning officer of Kelby, page 2")]
            + cells(770, wards, [head, ["Castle", "4,300", "1,720"], ["Moor", "2,400", "1,090"], ["Total", "12,000", "4,980"]])
            + column(690, "The count ended at two in the morning. In the wards that have more than one hall the halls\nwere told apart:")
            # As close as words stand: the heads alone tell the columns.
            + cells(640, [(72, False), (125, False), (156, False)], [["Hall", "Voters", "Votes"], ["Quay", "1,500", "600"], ["Pier", "1,700", "580"]], leading=13)
            + column(580, "No hall was counted twice.")
            + [(72, 30, 9, "2")],
        ],
    )
    # Numbers stand alone on lines beside each other, as they do in a narrow column.
    prose = (
        "The board has voted to close\n12\nof its 36 libraries over the\nnext three years, to open\nfour new ones. That leaves\n28.\n"
        "Its chairman said that the\nmoney saved, some\n400,000\neuros a year, would pay for\nbooks. Readers had asked for"
    )
    other = (
        "them since 2019, when\n1,200\nof them signed a letter to\nthe board and the mayor. It\nwas answered at last, after\n14\n"
        "months. The union, which has\nin its libraries no more than\n96\nmembers, is to vote on the\nplan on Monday, it said."
    )
    pdf(
        folder / "columns.pdf",
        [
            column(740, "Board to close 12 libraries", 20, 24)
            + [(72, y, size, text) for _, y, size, text in column(690, prose)]
            + [(320, y, size, text) for _, y, size, text in column(690, other)]
        ],
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    main(folder)
