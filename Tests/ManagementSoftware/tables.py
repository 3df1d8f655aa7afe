"""Writes a table of dossiers as an office would hand it in: CSV, or XLSX by the file's name."""

import argparse
import zipfile
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

HEADINGS = ["Mã hồ sơ", "Dịch vụ", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày có kết quả", "Ngày trả kết quả"]
FIRST_DAY = datetime(2026, 11, 2, 7, 30)
SPREADSHEET_EPOCH = datetime(1899, 12, 30)

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
</Types>"""
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
RELATION = '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
SHEET_NAMES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WORKBOOK = (
    f'<workbook {SHEET_NAMES} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Hồ sơ" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
STYLES = (
    f'<styleSheet {SHEET_NAMES}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>'
)


def rows(count, wrong):
    """Row 2 is the first below the headings. In a wrong row the result is due before the dossier was received."""
    for number in range(2, count + 2):
        received = FIRST_DAY + timedelta(minutes=number)
        due = received + timedelta(days=-3 if number in wrong else 7)
        ready = due - timedelta(days=1) if number % 3 == 0 and number not in wrong else None
        yield [f"000.00.08.H29-261102-{number:05}", "reception", received, due, ready, None]


def csv_line(cells):
    def text(cell):
        return "" if cell is None else cell.strftime("%d/%m/%Y %H:%M") if isinstance(cell, datetime) else cell

    return ";".join(map(text, cells)) + "\r\n"


def xlsx_row(number, cells):
    def cell(column, value):
        place = f"{'ABCDEF'[column]}{number}"
        if isinstance(value, datetime):
            serial = (value - SPREADSHEET_EPOCH) / timedelta(days=1)
            return f'<c r="{place}" s="1"><v>{serial!r}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'

    filled = "".join(cell(column, value) for column, value in enumerate(cells) if value is not None)
    return f'<row r="{number}">{filled}</row>'


def write_csv(path, table):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        file.writelines(map(csv_line, table))


def write_xlsx(path, table):
    sheet = "".join(xlsx_row(number, cells) for number, cells in enumerate(table, start=1))
    book = [RELATION.format("rId1", "worksheet", "worksheets/sheet1.xml"), RELATION.format("rId2", "styles", "styles.xml")]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS.format(RELATION.format("rId1", "officeDocument", "xl/workbook.xml")))
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS.format("".join(book)))
        archive.writestr("xl/styles.xml", STYLES)
        archive.writestr(
            "xl/worksheets/sheet1.xml", f"<worksheet {SHEET_NAMES}><sheetData>{sheet}</sheetData></worksheet>"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--wrong", type=int, nargs="*", default=[], help="rows with an error, as a spreadsheet counts them")
    options = parser.parse_args()
    table = [HEADINGS, *rows(options.rows, set(options.wrong))]
    (write_xlsx if options.path.endswith(".xlsx") else write_csv)(options.path, table)


main()
