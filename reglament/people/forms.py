"""Forms of the entrance. They translate what was typed; whether it is right, the verbs say."""

from django import forms
from django.utils.translation import gettext_lazy as _

_NEW_PASSWORD = {"autocomplete": "new-password"}


class LoginForm(forms.Form):
    identifier = forms.CharField(
        label=_("Почта, телефон или имя для входа"),
        max_length=340,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "username",
                "autocapitalize": "none",
                "spellcheck": "false",
                "autofocus": True,
            }
        ),
    )
    password = forms.CharField(
        label=_("Пароль"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class LetterForm(forms.Form):
    identifier = forms.CharField(max_length=340, label=_("Почта, телефон или имя для входа"))


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Код из письма"),
        help_text=_("Восемь цифр. Код подходит только в этом браузере."),
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "spellcheck": "false",
                "autofocus": True,
            }
        ),
    )


class PasswordForm(forms.Form):
    current = forms.CharField(
        label=_("Нынешний пароль"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    password = forms.CharField(
        label=_("Новый пароль"),
        help_text=_("Не короче 10 знаков, не одни цифры, не из списка частых."),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs=_NEW_PASSWORD),
    )

    def without_current(self) -> None:
        """Ask for no present password: the person has none."""
        del self.fields["current"]


class SetupForm(forms.Form):
    family_name = forms.CharField(label=_("Фамилия"), max_length=100)
    given_name = forms.CharField(label=_("Имя"), max_length=100, required=False)
    patronymic = forms.CharField(label=_("Отчество"), max_length=100, required=False)
    key = forms.CharField(
        label=_("Имя для входа"),
        help_text=_("Под этим именем человека знают и приложения регламента: орлова, a.orlova."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("Пароль"),
        help_text=_("Не короче 10 знаков, не одни цифры, не из списка частых."),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs=_NEW_PASSWORD),
    )
