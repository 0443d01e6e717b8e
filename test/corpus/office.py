"""Asks LibreOffice what a Word file says. One JSON request a line: {"file": path, "act": "" | "accept" | "reject"};
one JSON answer a line: {"lines": [[text, label, place, style] ...]} or {"error": sentence}. Started by office.ts."""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def lines_of(text, place):
    """The paragraphs of a text, those of its tables cell by cell."""
    paragraphs = text.createEnumeration()
    while paragraphs.hasMoreElements():
        one = paragraphs.nextElement()
        if one.supportsService("com.sun.star.text.TextTable"):
            for name in one.getCellNames():
                yield from lines_of(one.getCellByName(name), f"{place} cell")
        elif one.supportsService("com.sun.star.text.Paragraph"):
            label = getattr(one, "ListLabelString", "")
            yield [one.getString(), label, place, f"{one.ParaStyleName} {one.NumberingLevel}"]


def document_lines(document):
    yield from lines_of(document.Text, "body")
    for notes, place in ((document.Footnotes, "footnote"), (document.Endnotes, "endnote")):
        for i in range(notes.Count):
            yield from lines_of(notes.getByIndex(i), place)
    styles = document.StyleFamilies.getByName("PageStyles")
    for name in styles.ElementNames:
        style = styles.getByName(name)
        if not style.isInUse():
            continue
        for part in ("Header", "Footer"):
            if getattr(style, f"{part}IsOn"):
                yield from lines_of(getattr(style, f"{part}Text"), part.lower())


def answer(context, desktop, request):
    url = uno.systemPathToFileUrl(request["file"])
    document = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
    if document is None:
        return {"error": "LibreOffice does not open it"}
    try:
        if request["act"]:
            create = context.ServiceManager.createInstanceWithContext
            dispatcher = create("com.sun.star.frame.DispatchHelper", context)
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, COMMANDS[request["act"]], "", 0, ())
        return {"lines": list(document_lines(document))}
    finally:
        document.close(True)


def main():
    context = connect(sys.argv[1])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        try:
            said = answer(context, desktop, json.loads(line))
        except Exception as error:
            said = {"error": str(error)}
        print(json.dumps(said), flush=True)


main()
