"""A form with one field of every shape."""

from django import forms


class SampleForm(forms.Form):
    """What the page of components shows blank and with errors."""

    text = forms.CharField(
        label="Что случилось?",
        help_text="Можно одной строкой. Снимок экрана можно просто вставить.",
        widget=forms.Textarea,
    )
    base = forms.ChoiceField(
        label="Где работали",
        choices=[("bp", "БП 3.0"), ("ut", "УТ 11"), ("zup", "ЗУП 3.1"), ("", "Не знаю")],
        widget=forms.RadioSelect,
    )
    zone = forms.ChoiceField(label="Зона", choices=[("", "не выбрана"), ("book", "Бухгалтерия")])
    phone = forms.CharField(label="Телефон", required=False, help_text="Внутренний номер, три цифры.")
    urgent = forms.BooleanField(label="Работа стоит", required=False)
