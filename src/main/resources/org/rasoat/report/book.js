// Searches the list of rules. Without it the page shows them all.
(function () {
  'use strict';
  var form = document.querySelector('.book .filters');
  if (!form) {
    return;
  }
  var topics = Array.prototype.map.call(document.querySelectorAll('.topic'), function (topic) {
    return {
      section: topic,
      title: topic.querySelector('h2').textContent,
      rules: Array.prototype.slice.call(topic.querySelectorAll('.entry'))
    };
  });
  topics.forEach(function (topic) {
    topic.texts = topic.rules.map(function (rule) {
      return rasoatSearch.text(topic.title + ' ' + rule.dataset.text);
    });
  });
  var all = document.querySelectorAll('.entry').length;
  var status = form.querySelector('.count');
  function apply() {
    var severities = Array.prototype.map.call(
      form.querySelectorAll('[name=severity]:checked'), function (box) { return box.value; });
    var basis = form.elements.namedItem('basis').value;
    var typed = rasoatSearch.words(form.elements.namedItem('text').value);
    var narrowed = basis || typed.length > 0 || severities.length < 3;
    var shown = 0;
    topics.forEach(function (topic) {
      var here = 0;
      topic.rules.forEach(function (rule, i) {
        var fits = severities.indexOf(rule.dataset.severity) >= 0 &&
          (!basis || rule.dataset.basis === basis) && rasoatSearch.holds(topic.texts[i], typed);
        rule.hidden = !fits;
        here += fits ? 1 : 0;
      });
      topic.section.hidden = here === 0 && narrowed;
      shown += here;
    });
    document.querySelector('.no-match').hidden = shown > 0;
    status.textContent = status.dataset.template.replace('{0}', shown).replace('{1}', all);
  }
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
  form.hidden = false;
  apply();
})();
