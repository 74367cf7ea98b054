"""Words that stand in every text and tell nothing about it; they are neither kept nor asked for."""

RUSSIAN = """
а без бы был была были было в вам вас ваш весь во вот все всё вы да для до его ее её если есть еще ещё же за
и из или им их к как ко которая которое которые который кто ли мне мы на над наш не него нее неё нет ни них
но ну о об он она они оно от по под при про с со так там то того тоже только тот ту ты у уже что чтобы эта
эти это этот я
"""
ENGLISH = """
a an and are as at be been but by can for from had has have he her his i if in into is it its me my no not
of on or our she so that the their them then there they this to was we were what when which who will with
you your
"""

FUNCTION_WORDS = frozenset(word.replace("ё", "е") for word in (RUSSIAN + ENGLISH).split())
