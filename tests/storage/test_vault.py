"""The vault: what it opens, what it refuses, and how a key comes into the world."""

import base64
import os
import stat
import threading
from pathlib import Path

import pytest

from storage.vault import NoKey, Sealed, Vault, WrongKey, key_id, load_key

ONE, TWO = b"1" * 32, b"2" * 32


def vault_of(*keys: bytes) -> Vault:
    return Vault({key_id(key): key for key in keys}, key_id(keys[0]))


def spelled(key: bytes) -> str:
    return base64.b64encode(key).decode()


@pytest.mark.parametrize("words", ["", "Dana", "Đặng Þór 김 🙂", "half an emoji \ud83d", "x" * 100_000, "\0"])
def test_what_is_sealed_opens_as_it_was(words: str) -> None:
    vault = vault_of(ONE)
    assert vault.open(vault.seal(words, 7, "contacts.body"), 7, "contacts.body") == words


def test_the_same_words_never_look_the_same_twice() -> None:
    vault = vault_of(ONE)
    assert vault.seal("Dana", 7, "contacts.body") != vault.seal("Dana", 7, "contacts.body")


def test_sealed_words_do_not_show_the_words() -> None:
    assert bytes(vault_of(ONE).seal("Dana", 7, "contacts.body")).find(b"Dana") == -1


@pytest.mark.parametrize(("owner", "column"), [(8, "contacts.body"), (7, "facts.body"), ("7", "x")])
def test_words_moved_to_another_owner_or_column_do_not_open(owner: int | str, column: str) -> None:
    vault = vault_of(ONE)
    with pytest.raises(WrongKey):
        vault.open(vault.seal("Dana", 7, "contacts.body"), owner, column)


def test_an_owner_cannot_be_mistaken_for_part_of_a_column() -> None:
    vault = vault_of(ONE)
    with pytest.raises(WrongKey):
        vault.open(vault.seal("Dana", "telegram:1", "a.b"), "telegram", ":1a.b")


def test_a_key_that_was_not_given_is_refused_with_a_sentence_that_names_it() -> None:
    sealed = vault_of(ONE).seal("Dana", 7, "contacts.body")
    with pytest.raises(WrongKey, match=f"sealed with the key {key_id(ONE)}, which was not given"):
        vault_of(TWO).open(sealed, 7, "contacts.body")


def test_another_key_under_the_same_name_is_refused_with_a_sentence() -> None:
    sealed = Vault({"a": ONE}, "a").seal("Dana", 7, "contacts.body")
    with pytest.raises(WrongKey, match="not the one this data was sealed with"):
        Vault({"a": TWO}, "a").open(sealed, 7, "contacts.body")


def test_a_bit_that_flipped_on_the_disk_is_noticed_wherever_it_lies() -> None:
    vault = vault_of(ONE)
    sealed = vault.seal("Dana", 7, "contacts.body")
    for place in range(len(sealed)):
        flipped = sealed[:place] + bytes((sealed[place] ^ 1,)) + sealed[place + 1 :]
        with pytest.raises((WrongKey, TypeError)):
            vault.open(flipped, 7, "contacts.body")


def test_after_a_change_of_keys_old_words_still_open_and_new_ones_take_the_new_key() -> None:
    old = vault_of(ONE).seal("Dana", 7, "contacts.body")
    vault = vault_of(TWO, ONE)
    assert vault.open(old, 7, "contacts.body") == "Dana"
    assert vault.seal("Dana", 7, "contacts.body").key_id == key_id(TWO)


def test_the_name_of_a_key_tells_nothing_of_the_key() -> None:
    assert spelled(ONE)[:4] not in key_id(ONE)
    assert len(key_id(ONE)) == 8
    assert key_id(ONE) != key_id(TWO)


@pytest.mark.parametrize("blob", [b"", b"Dana", b"\x01", b"\x02" + b"x" * 60])
def test_bytes_that_no_vault_made_are_not_sealed_words(blob: bytes) -> None:
    with pytest.raises(TypeError):
        Sealed(blob)


def test_the_first_run_makes_a_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    path = tmp_path / "config" / "keepwarm" / "key"
    load_key(None, None, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert len(base64.b64decode(path.read_text())) == 32
    assert [file.name for file in path.parent.iterdir()] == ["key"]


def test_a_key_is_private_under_a_loose_umask_too(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        load_key(None, None, tmp_path / "keepwarm" / "key")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "keepwarm" / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keepwarm").stat().st_mode) == 0o700


def test_a_key_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    first = load_key(None, None, tmp_path / "key")
    written = (tmp_path / "key").read_bytes()
    assert load_key(None, None, tmp_path / "key").current == first.current
    assert (tmp_path / "key").read_bytes() == written


def test_of_many_processes_that_make_a_key_at_once_all_get_the_same(tmp_path: Path) -> None:
    found: list[str] = []
    start = threading.Barrier(8)

    def make() -> None:
        start.wait()
        found.append(load_key(None, None, tmp_path / "key").current)

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_the_environment_goes_before_a_file_and_a_file_before_this_machines_own(tmp_path: Path) -> None:
    (tmp_path / "named").write_text(spelled(TWO))
    assert load_key(spelled(ONE), tmp_path / "named", tmp_path / "own").current == key_id(ONE)
    assert load_key(None, tmp_path / "named", tmp_path / "own").current == key_id(TWO)
    assert not (tmp_path / "own").exists()


def test_the_first_of_several_keys_seals_and_the_others_open() -> None:
    vault = load_key(f"{spelled(TWO)}\n{spelled(ONE)}\n", None, Path("unused"))
    assert vault.current == key_id(TWO)
    assert vault.open(vault_of(ONE).seal("Dana", 7, "x"), 7, "x") == "Dana"


@pytest.mark.parametrize("word", ["secret", "c2hvcnQ=", "!!!!", " ", spelled(b"3" * 31)])
def test_what_is_no_key_is_refused_with_a_sentence(word: str) -> None:
    with pytest.raises(NoKey, match="32 random bytes in base64"):
        load_key(word, None, Path("unused"))


def test_a_named_key_file_that_is_missing_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoKey, match=r"key file .*gone cannot be read"):
        load_key(None, tmp_path / "gone", tmp_path / "own")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_key_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("")
    with pytest.raises(NoKey):
        load_key(None, None, tmp_path / "key")
    assert (tmp_path / "key").read_text() == ""
