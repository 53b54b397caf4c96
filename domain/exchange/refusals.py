"""Why a file is not read, in a sentence."""

from domain.errors import Sorry


class TooBig(Sorry):
    """That file is too big for me: 20 MB at most, and 100 MB once unpacked. Could you send it in parts?"""


class TooManyRows(Sorry):
    """That's more than 100,000 rows in one file. Could you send it in parts?"""


class UnsafeArchive(Sorry):
    """I don't open that archive: something in it isn't as an export should be. Send the files in it alone."""


class NotReadable(Sorry):
    """I can't read that file.

    I know LinkedIn, Google and Outlook exports, vCards, Monica and Nametag files, CSV and Excel tables.
    Names alone you can paste into the chat.
    """


class EmptyFile(Sorry):
    """That file is empty."""


class NobodyInIt(Sorry):
    """I read that file, but there is nobody in it."""
