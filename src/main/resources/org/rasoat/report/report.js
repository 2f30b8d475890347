// What a search box finds. Accents may be left out, but one that is typed counts:
// "hoa" finds Hòa, "hòa" does not find Hoa.
var rasoatSearch = (function () {
  'use strict';
  function plain(text) {
    return text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
  }
  function bare(text) {
    return plain(text).normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  }
  return {
    text: function (whole) {
      return { plain: plain(whole), bare: bare(whole) };
    },
    words: function (typed) {
      return plain(typed).split(' ').filter(Boolean).map(function (word) {
        return { word: word, accents: bare(word) !== word };
      });
    },
    holds: function (text, words) {
      return words.every(function (one) {
        return one.accents ? text.plain.indexOf(one.word) >= 0 : text.bare.indexOf(one.word) >= 0;
      });
    }
  };
})();

// Filters the findings of a report. Without it the page shows them all.
(function () {
  'use strict';
  var form = document.querySelector('.report:not(.book) .filters');
  if (!form) {
    return;
  }
  var groups = Array.prototype.slice.call(document.querySelectorAll('details.rule'));
  var findings = [];
  groups.forEach(function (group) {
    group.querySelectorAll('.finding').forEach(function (item) {
      findings.push({ item: item, group: group, text: null });
    });
  });
  var status = form.querySelector('.count');
  var nothing = document.querySelector('.no-match');

  function textOf(finding) {
    if (finding.text === null) {
      var whole = finding.group.querySelector('summary').textContent + ' ' + finding.item.textContent;
      finding.text = rasoatSearch.text(whole);
    }
    return finding.text;
  }
  function value(name) {
    var field = form.elements.namedItem(name);
    return field ? field.value : '';
  }
  function matches(finding, wanted) {
    var data = finding.item.dataset;
    return wanted.severities.indexOf(data.severity) >= 0 &&
      (!wanted.rule || finding.group.dataset.rule === wanted.rule) &&
      (!wanted.sheet || data.sheet === wanted.sheet) &&
      (!wanted.subject || data.subject === wanted.subject) &&
      rasoatSearch.holds(textOf(finding), wanted.words);
  }
  function apply() {
    var wanted = {
      severities: Array.prototype.map.call(
        form.querySelectorAll('[name=severity]:checked'), function (box) { return box.value; }),
      rule: value('rule'), sheet: value('sheet'), subject: value('subject'), words: rasoatSearch.words(value('text'))
    };
    var narrowed = wanted.rule || wanted.sheet || wanted.subject || wanted.words.length > 0;
    var shown = 0;
    var perGroup = new Map();
    var inRest = new Set();
    findings.forEach(function (finding) {
      var fits = matches(finding, wanted);
      finding.item.hidden = !fits;
      if (fits) {
        shown++;
        perGroup.set(finding.group, (perGroup.get(finding.group) || 0) + 1);
        var rest = finding.item.closest('details.rest');
        if (rest) {
          inRest.add(rest);
        }
      }
    });
    groups.forEach(function (group) {
      group.hidden = !perGroup.has(group);
      if (narrowed && !group.hidden && shown <= 200) {
        group.open = true;
      }
    });
    document.querySelectorAll('details.rest').forEach(function (rest) {
      rest.hidden = !inRest.has(rest);
      if (narrowed && !rest.hidden && shown <= 200) {
        rest.open = true;
      }
    });
    nothing.hidden = shown > 0;
    status.textContent = status.dataset.template
      .replace('{0}', shown.toLocaleString(document.documentElement.lang))
      .replace('{1}', findings.length.toLocaleString(document.documentElement.lang));
  }

  var waiting = 0;
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(apply, findings.length > 500 ? 200 : 0);
  }
  form.addEventListener('input', soon);
  form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
  form.addEventListener('reset', soon);
  form.querySelector('.open-all').addEventListener('click', function () {
    groups.forEach(function (group) { group.open = true; });
  });
  form.querySelector('.close-all').addEventListener('click', function () {
    groups.forEach(function (group) { group.open = false; });
  });

  // An address that ends in #rule-ID opens that rule.
  function follow() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') {
      target.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', follow);

  // Paper cannot be opened: print what the filters leave, wholly.
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.rule, details.ledger').forEach(function (one) {
      one.dataset.was = one.open;
      one.open = true;
    });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('[data-was]').forEach(function (one) {
      one.open = one.dataset.was === 'true';
      delete one.dataset.was;
    });
  });

  form.hidden = false;
  apply();
  follow();
})();
