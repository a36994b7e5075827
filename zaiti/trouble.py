"""What can go wrong on one machine, said so that an official and a developer both understand it."""


class Trouble(Exception):  # noqa: N818 - it is one
    """A fault the person at the terminal can mend; shown without a traceback.

    ``chinese`` says what is wrong and what to do, ``english`` the same in short.
    """

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese}\n{english}")
        self.chinese = chinese
        self.english = english
