"""What a refusal says about channels, forms and what belongs to the beginning of a ticket."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

OF_INTAKE = {
    "channel.not_accepted": _("По каналу «%(channel)s» запросы не принимаются."),
    "channel.register_for_author": _(
        "По каналу «%(channel)s» запросы не принимаются:"
        " сотрудник поддержки сам регистрирует запрос за автора."
    ),
    "channel.registered_by": _("По каналу «%(channel)s» регистрирует: %(who)s."),
    "channel.priorities": _(
        "По каналу «%(channel)s» принимают только %(known)s: остальное — другим каналом."
    ),
    "channel.kinds": _(
        "По каналу «%(channel)s» принимают только виды: %(known)s. Остальное — другим каналом."
    ),
    "channel.plans": _("Канал «%(channel)s» открыт для тарифов: %(known)s."),
    "channel.hours": _("Канал «%(channel)s» открыт в часы «%(hours)s»; откроется %(opens)s."),
    "channel.counts_from_registration": _(
        "Запрос по каналу «%(channel)s» считается с регистрации: другой момент не указывают."
    ),
    "entitlement.no_contract": _(
        "У организации нет действующего договора: поддержка по нему не оказывается."
    ),
    "entitlement.no_contract/kinds": _(
        "У организации нет действующего договора. Без договора принимают только: %(known)s."
    ),
    "entitlement.plan": _("На тарифе «%(plan)s» поддержка не оказывается."),
    "entitlement.plan/kinds": _(
        "На тарифе «%(plan)s» поддержка не оказывается. Принимают только: %(known)s."
    ),
    "contact.domain": _("Пишите с адреса организации: %(known)s."),
    "contact.not_named": _("Запросы от организации подают её контактные лица: попросите их."),
    "contact.above": _("У организации контактных лиц не больше %(count)s, вы в их число не входите."),
    "need.always": _("Обязательно сказать: %(fields)s."),
    "need.fields": _("Для вида «%(kind)s» обязательно сказать: %(fields)s."),
    "field.number": _("«%(field)s»: нужно число."),
    "field.least": _("«%(field)s»: не меньше %(least)s."),
    "field.most": _("«%(field)s»: не больше %(most)s."),
    "field.shortest": _("«%(field)s»: не короче %(shortest)s знаков."),
    "field.longest": _("«%(field)s»: не длиннее %(longest)s знаков."),
    "field.one_of": _("«%(field)s»: одно из %(known)s."),
    "works.no_end": _("Назовите, когда работы кончатся: у них есть окно или предел часов."),
    "works.outside": _("Такие работы идут в часы календаря «%(calendar)s»; окно откроется %(opening)s."),
    "works.outside/who": _(
        "Такие работы идут в часы календаря «%(calendar)s»; окно откроется %(opening)s."
        " Вне окна назначает: %(who)s."
    ),
    "works.too_many": _("Вышло бы %(hours)s ч таких работ, а регламент допускает %(at_most)s."),
    "split.none": _("Регламент не требует отдельного запроса на каждую тему."),
    "duplicate.none": _("Запрос не закрыт как дубль."),
    "accept.not_by_phone": _("В разговоре принимают результат только такой сложности: %(known)s."),
    "channel.received_too_early": _("Получено больше %(days)s дней назад: проверьте дату."),
}
