#!/usr/bin/env python3
"""Writes Sources/CLexicons/en/moving-holidays.tsv: the days of holidays that no plain arithmetic gives.

Source: the PyPI package `holidays` (https://github.com/vacanza/holidays, MIT licence), its tables for the Chinese, Hindu,
Islamic and Buddhist calendars. Run with the package installed:  python3 Scripts/moving_holidays.py > Sources/CLexicons/en/moving-holidays.tsv
"""
from datetime import date, timedelta

from holidays.calendars import buddhist, chinese, hindu, islamic

FAMILIES = {
    chinese._ChineseLunisolar: "lunar_new_year mid_autumn dragon_boat double_ninth",
    buddhist._BuddhistLunisolar: "vesak",
    islamic._IslamicLunar: "ashura eid_al_adha eid_al_fitr isra_and_miraj laylat_al_qadr mawlid nuzul_al_quran "
    "hijri_new_year jumuatul_wida ramadan_beginning",
    hindu._HinduLunisolar: "basant_panchami buddha_purnima chhath_puja diwali_india dussehra ganesh_chaturthi govardhan_puja "
    "gudi_padwa guru_gobind_singh_jayanti guru_nanak_jayanti guru_purnima guru_ravidas_jayanti hanuman_jayanti holi "
    "janmashtami karwa_chauth maha_shivaratri maharshi_valmiki_jayanti mahavir_jayanti makar_sankranti naag_panchami onam "
    "pongal raksha_bandhan ram_navami rath_yatra sharad_navratri thaipusam vaisakhi",
}
FIRST, LAST = 1960, 2060
# Days that the package has otherwise than they were kept.
KEPT = {("basant_panchami", 2019): "0210"}


def tax_day(year):
    """15 April, or the next working day in Washington, which keeps Emancipation Day on the 16th or beside its weekend."""
    kept = date(year, 4, 16)
    kept += timedelta({5: -1, 6: 1}.get(kept.weekday(), 0))
    day = date(year, 4, 15)
    while day.weekday() > 4 or day == kept:
        day += timedelta(1)
    return day


def kings_day(year):
    """27 April, on the Saturday where that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(1) if day.weekday() == 6 else day


# Days that a party or a league sets, as they were held.
SET_DAYS = {
    "super-tuesday": "1984-03-13 1988-03-08 1992-03-10 1996-03-12 2000-03-07 2004-03-02 2008-02-05 2012-03-06 2016-03-01 "
    "2020-03-03 2024-03-05",
    "super-bowl": "2002-02-03 2003-01-26 2004-02-01 2005-02-06 2006-02-05 2007-02-04 2008-02-03 2009-02-01 2010-02-07 "
    "2011-02-06 2012-02-05 2013-02-03 2014-02-02 2015-02-01 2016-02-07 2017-02-05 2018-02-04 2019-02-03 2020-02-02 "
    "2021-02-07 2022-02-13 2023-02-12 2024-02-11 2025-02-09 2026-02-08",
}

print("# holiday	first year	month and day in each year from then on, - for none	made by Scripts/moving_holidays.py from holidays (MIT licence, Copyright Vacanza Team and individual contributors)")
for family, names in FAMILIES.items():
    calendar = family()
    for name in names.split():
        method = getattr(calendar, name + "_date", None) or getattr(calendar, name + "_dates", None)
        if method is None:
            continue
        days = []
        for year in range(FIRST, LAST + 1):
            found = method(year)
            dates = [item[0] if isinstance(item, tuple) else item for item in ([found] if isinstance(found, tuple) else found)]
            day = next((date for date in dates if date and date.year == year), None)
            days.append(KEPT.get((name, year), day.strftime("%m%d") if day else "-"))
        known = [index for index, day in enumerate(days) if day != "-"]
        if known:
            print(f"{name.replace('_', '-')}\t{FIRST + known[0]}\t{' '.join(days[known[0] : known[-1] + 1])}")

for name, first, rule in (("tax-day", 2007, tax_day), ("kings-day", 2014, kings_day)):
    print(f"{name}\t{first}\t{' '.join(rule(year).strftime('%m%d') for year in range(first, LAST + 1))}")
for name, text in SET_DAYS.items():
    held = {int(day[:4]): day[5:7] + day[8:] for day in text.split()}
    print(f"{name}\t{min(held)}\t{' '.join(held.get(year, '-') for year in range(min(held), max(held) + 1))}")
