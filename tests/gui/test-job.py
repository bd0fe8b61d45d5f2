#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole job, with the mouse alone and with the keyboard alone: find AI patents per 100,000
people, compare China, South Korea and the United States, read year and source, copy the sentence,
export the picture. The picture is the very file that the command line writes."""
import os
import struct
import zlib

import window

COMPARED = {"CHN": "China", "KOR": "South Korea", "USA": "United States"}
DROPPED = {"LUX": "Luxembourg", "JPN": "Japan"}
PICTURE = "ai-patents-per-100k-2024.png"


def png_texts(data):
    """What is written in a picture, by keyword."""
    texts, at = {}, 8
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8:at + 8 + length]
        at += length + 12
        keyword, _, rest = body.partition(b"\0")
        if kind == b"tEXt":
            texts[keyword.decode()] = rest.decode("latin-1")
        elif kind == b"iTXt":
            packed, _, rest = rest[0], rest[1], rest[2:]
            text = rest.split(b"\0", 2)[2]
            texts[keyword.decode()] = (zlib.decompress(text) if packed else text).decode()
    return texts


class Job(window.Case):
    def compares(self, view):
        names = view.names("button") + [node.description for node in view.all()
                                        if node.role == "button"]
        return sorted(name.removeprefix("Remove ").removesuffix(" from the comparison")
                      for name in names if name.startswith("Remove "))

    def check_view(self, view):
        """Year and source are to be read, in the chart's words and in the pane's."""
        window.wait_for(lambda: self.compares(view) == sorted(COMPARED.values()),
                        "the three to be compared")
        view.find("list item", "^China: .*2024")
        view.find("label", "AI Index Report 2026")

    def check_sentence(self, sentence):
        for name in COMPARED.values():
            self.assertIn(name, sentence)
        self.assertIn("2024", sentence)
        self.assertIn("AI Index", sentence)
        asked = self.run_cli("sentence", self.link).decode().strip()
        self.assertEqual(sentence.strip(), asked)

    def check_picture(self, path):
        window.wait_for(lambda: os.path.exists(path), "the picture")
        with open(path, "rb") as file:
            data = file.read()
        self.assertTrue(data.startswith(b"\x89PNG\r\n\x1a\n"))
        self.assertIn(self.link, png_texts(data).values())
        other = self.path("other.png")
        self.run_cli("export", self.link, "-o", other, "--size", "1200x675", "--scale", "2",
                     "--theme", "light")
        with open(other, "rb") as file:
            self.assertEqual(data, file.read())

    def test_with_the_mouse_alone(self):
        view = self.open()
        view.click(view.find("tab", "^Innovation$"))
        view.click(view.find("list item", "^AI patents granted per 100,000 people$"))
        view.find("list", "per 100,000")
        for name in DROPPED.values():
            view.click(view.find("list item", f"^{name}: .*\\d of \\d+$"))
            view.lose("button", f"^Remove {name} from")
        self.check_view(view)
        view.click(view.find("button", "^Copy the link"))
        self.link = self.copied("ai-patents-per-100k")
        view.click(view.find("button", "^Copy the sentence"))
        self.check_sentence(self.copied("South Korea"))
        dialog = view.dialog(lambda: view.click(view.find("button", "^Export$")))
        chooser = dialog.dialog(lambda: dialog.click(dialog.find("button", "Save…")))
        chooser.click(chooser.find("button", "^_?Save( Save)?$"))
        view.find("label", "was exported")
        self.check_picture(self.path(PICTURE))

    def tab_to(self, view, role, name):
        """Goes there by Tab, as often as that takes."""
        for _ in range(60):
            node = view.focused()
            if node is not None and node.role == role and window.re.search(name, node.name):
                return
            view.key("Tab")
            window.wait_for(lambda: view.focused() != node, "the focus to move")
        self.fail(f"Tab does not lead to {name}")

    def test_with_the_keyboard_alone(self):
        view = self.open()
        view.key("ctrl+f")
        window.wait_for(lambda: view.focused().role == "search box", "the search field")
        view.type("patents per 100,000")
        view.find("list item", "^AI patents granted per 100,000 people")
        view.key("Return")
        view.find("list item", "^China: .*2024.* of ")
        self.tab_to(view, "list item", r"\d of \d+$")
        for name in DROPPED.values():
            view.type(name[:3].lower())
            window.wait_for(lambda: view.focused().name.startswith(name), f"{name} by its letters")
            view.key("space")
            view.lose("button", f"^Remove {name} from")
        self.check_view(view)
        view.key("ctrl+shift+l")
        self.link = self.copied("ai-patents-per-100k")
        view.key("ctrl+shift+s")
        self.check_sentence(self.copied("South Korea"))
        dialog = view.dialog(lambda: view.key("ctrl+e"))
        chooser = dialog.dialog(lambda: dialog.key("alt+s"))
        path = self.path("by hand.png")
        chooser.key("ctrl+a")
        chooser.type(path)
        chooser.key("Return")
        view.find("label", "was exported")
        self.check_picture(path)


if __name__ == "__main__":
    window.run()
